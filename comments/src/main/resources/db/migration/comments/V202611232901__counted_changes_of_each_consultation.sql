-- what was counted in a consultation holds while nothing changes in it; a statement that changes no row tells nothing, and the
-- queue of the linker is in no count
do $$
declare
    counted text;
begin
    foreach counted in array array['comment', 'comment_shown', 'comment_person', 'comment_opinion', 'comment_link',
        'comment_analysis', 'comment_station', 'opinion_fate', 'opinion_assigned', 'opinion_carried_out', 'opinion_group',
        'opinion_grouping', 'opinion_stance', 'comment_answer', 'answer_publication', 'implementation_report',
        'clause_placement', 'placement_pair', 'placement_decision', 'contact_point', 'comment_linking_task']
    loop
        execute format('drop trigger %I on %I', counted || '_counts', counted);
    end loop;
end
$$;
drop function counts_change();
drop table counted_change;

-- a line for each transaction and each consultation in which it changed something; of no consultation: of all of them. Which
-- lines there are tells how things stand: whoever adds one clears older ones away, but the line of whoever committed last is
-- always there and never comes again
create table counted_change (
    consultation uuid   not null,
    id           bigint generated always as identity,
    primary key (consultation, id)
);

create function counts_change() returns trigger language plpgsql as $$
declare
    concerned uuid[];
    one       uuid;
    own       bigint;
    told      text := coalesce(current_setting('tiaowen.counts_changed', true), '');
begin
    -- the consultation is asked for row by row, since the plan is kept whatever number of rows comes next
    case tg_argv[0]
        when 'consultation' then
            concerned := array(select distinct consultation from changed);
        when 'comment' then
            concerned := array(select distinct (select c.consultation from comment c where c.id = n.comment) from changed n);
        when 'opinion' then
            concerned := array(select distinct
                (select c.consultation from comment_opinion o join comment c on c.id = o.comment where o.id = n.opinion)
                from changed n);
        when 'all' then
            concerned := array(select cast('00000000-0000-0000-0000-000000000000' as uuid) from changed limit 1);
    end case;
    foreach one in array concerned loop
        if position(one::text in told) = 0 then
            insert into counted_change (consultation) values (one) returning id into own;
            told := told || ' ' || one;
            perform set_config('tiaowen.counts_changed', told, true);
            if current_setting('transaction_isolation') = 'read committed' then
                delete from counted_change where consultation = one and id in (
                    select id from counted_change where consultation = one and id <> own
                    order by id limit 20 for update skip locked);
            end if;
        end if;
    end loop;
    return null;
end
$$;

do $$
declare
    counted text[];
begin
    foreach counted slice 1 in array array[
        ['comment', 'consultation'], ['comment_person', 'consultation'], ['opinion_group', 'consultation'],
        ['opinion_grouping', 'consultation'], ['implementation_report', 'consultation'],
        ['comment_shown', 'comment'], ['comment_opinion', 'comment'], ['comment_analysis', 'comment'],
        ['comment_station', 'comment'],
        ['comment_link', 'opinion'], ['opinion_fate', 'opinion'], ['opinion_assigned', 'opinion'],
        ['opinion_carried_out', 'opinion'], ['opinion_stance', 'opinion'], ['comment_answer', 'opinion'],
        ['answer_publication', 'opinion'], ['placement_decision', 'opinion'],
        ['clause_placement', 'all'], ['placement_pair', 'all'], ['contact_point', 'all']]
    loop
        execute format('create trigger %I after insert on %I referencing new table as changed
            for each statement execute function counts_change(%L)', counted[1] || '_counts_more', counted[1], counted[2]);
        execute format('create trigger %I after update on %I referencing new table as changed
            for each statement execute function counts_change(%L)', counted[1] || '_counts_otherwise', counted[1], counted[2]);
        execute format('create trigger %I after delete on %I referencing old table as changed
            for each statement execute function counts_change(%L)', counted[1] || '_counts_less', counted[1], counted[2]);
    end loop;
end
$$;
