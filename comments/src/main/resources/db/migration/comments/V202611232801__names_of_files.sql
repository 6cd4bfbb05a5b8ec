-- who names a file often writes into it who spoke: names of batches and minutes are sealed
alter table comment_batch add column sealed_name bytea;
alter table meeting add column sealed_name bytea;

create or replace function meeting_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (to_jsonb(old) - 'minutes' - 'file' - 'sealed_name') = (to_jsonb(new) - 'minutes' - 'file' - 'sealed_name')
    then
        return new;
    end if;
    raise exception 'a meeting stays as it was entered (meeting %)', old.id;
end
$$;
