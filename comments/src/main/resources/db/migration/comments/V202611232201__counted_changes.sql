-- the transactions that changed what is counted; what was counted holds as long as none is added. Old lines are cleared away by
-- whoever adds one, without waiting for anybody.
create table counted_change (
    xact xid8 primary key
);

create function counts_change() returns trigger language plpgsql as $$
declare
    own constant xid8 := pg_current_xact_id();
begin
    if current_setting('tiaowen.counts_changed', true) is distinct from own::text then
        insert into counted_change values (own) on conflict do nothing;
        perform set_config('tiaowen.counts_changed', own::text, true);
        delete from counted_change where xact in (
            select xact from counted_change where xact < pg_snapshot_xmin(pg_current_snapshot())
            order by xact limit 20 for update skip locked);
    end if;
    return null;
end
$$;

do $$
declare
    counted text;
begin
    foreach counted in array array['comment', 'comment_shown', 'comment_person', 'comment_opinion', 'comment_link',
        'comment_analysis', 'comment_station', 'opinion_fate', 'opinion_assigned', 'opinion_carried_out', 'opinion_group',
        'opinion_grouping', 'opinion_stance', 'comment_answer', 'answer_publication', 'implementation_report',
        'clause_placement', 'placement_pair', 'placement_decision', 'contact_point']
    loop
        execute format('create trigger %I after insert or update or delete on %I
            for each statement execute function counts_change()', counted || '_counts', counted);
    end loop;
end
$$;
create trigger comment_linking_task_counts after insert or delete on comment_linking_task
    for each statement execute function counts_change();
