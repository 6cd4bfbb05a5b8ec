-- words already masked could be changed under the revision that stood, since that revision was there: changed words or
-- another number want a later revision, and it has to be written
create or replace function comment_shown_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.comment <> old.comment then
        raise exception 'what is shown of a comment stays with it (comment %)', old.comment;
    end if;
    if (new.words <> old.words or new.masking <> old.masking)
        and (new.masking <= old.masking or not exists (
            select 1 from comment_masking m where m.comment = new.comment and m.revision = new.masking)) then
        raise exception 'the masking of a comment is changed by a new revision (comment %)', old.comment;
    end if;
    return new;
end
$$;
