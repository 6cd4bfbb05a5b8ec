alter table comment drop column proposed_wording;
-- written anew, so that no page of the file keeps what was dropped
alter table comment alter column receipt type text using receipt || '';

alter table comment_masking enable trigger comment_masking_stays;

create or replace function comment_shown_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.comment <> old.comment then
        raise exception 'what is shown of a comment stays with it (comment %)', old.comment;
    end if;
    if (new.words <> old.words or new.wording is distinct from old.wording or new.masking <> old.masking)
        and (new.masking <= old.masking or not exists (
            select 1 from comment_masking m where m.comment = new.comment and m.revision = new.masking)) then
        raise exception 'the masking of a comment is changed by a new revision (comment %)', old.comment;
    end if;
    return new;
end
$$;

-- what was said stays; it may be sealed anew under another key
create function said_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.sealed is null) = (old.sealed is null)
        and to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then
        return new;
    end if;
    raise exception '% keeps every line as it was written', tg_table_name;
end
$$;
drop trigger answer_evaluation_stays on answer_evaluation;
create trigger answer_evaluation_stays before update or delete on answer_evaluation
    for each row execute function said_is_immutable();
drop trigger look_back_reply_stays on look_back_reply;
create trigger look_back_reply_stays before update or delete on look_back_reply
    for each row execute function said_is_immutable();
drop trigger answer_passed_on_stays on answer_passed_on;
create trigger answer_passed_on_stays before update or delete on answer_passed_on
    for each row execute function said_is_immutable();

-- what is not empty is sealed
alter table answer_evaluation add check ((words = '') = (sealed is null));
alter table look_back_reply alter column sealed set not null;
alter table answer_passed_on add check ((note = '') = (sealed is null));
alter table answer_evaluation alter column words type text using words || '';
alter table look_back_reply alter column words type text using words || '';
alter table answer_passed_on alter column note type text using note || '';
