alter table comment drop column original;
alter table comment alter column sealed set not null;
-- written anew, so that no page of the file keeps what was dropped
alter table comment alter column receipt type text using receipt || '';

alter table comment_author drop column name;
alter table comment_author drop column contact;
alter table comment_author alter column sealed set not null;
alter table comment_author alter column sealed type bytea using sealed || ''::bytea;

alter table comment_batch_row drop column original;
alter table comment_batch_row drop column name;
alter table comment_batch_row drop column contact;
alter table comment_batch_row alter column sealed_words set not null;
alter table comment_batch_row alter column registry_number type text using registry_number || '';

drop table comment_withheld;

-- what was said is never altered and never lost; it may be sealed anew under another key
create or replace function comment_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.sealed is not null and to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then
        return new;
    end if;
    raise exception 'a comment is never altered or deleted (comment %)', old.id;
end
$$;
create trigger comment_stays_as_sent before update or delete on comment
    for each row execute function comment_is_immutable();

create function comment_shown_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.comment <> old.comment then
        raise exception 'what is shown of a comment stays with it (comment %)', old.comment;
    end if;
    if new.words <> old.words and not exists (
            select 1 from comment_masking m where m.comment = new.comment and m.revision = new.masking)
        or new.masking < old.masking then
        raise exception 'the masking of a comment is changed by a new revision (comment %)', old.comment;
    end if;
    return new;
end
$$;
create trigger comment_shown_stays before update or delete on comment_shown
    for each row execute function comment_shown_follows();
