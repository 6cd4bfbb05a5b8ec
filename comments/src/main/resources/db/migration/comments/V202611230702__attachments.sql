-- files sent with comments; names and bytes are sealed, and sealed anew when keys are rotated
create table attachment (
    id          uuid primary key,
    type        text        not null,
    size        integer     not null,
    sha256      bytea       not null,
    scanned     boolean     not null,
    received_at timestamptz not null,
    sealed_name bytea       not null,
    sealed      bytea       not null,
    check (octet_length(sha256) = 32)
);

create table comment_attachment (
    comment    uuid    not null references comment,
    position   integer not null,
    attachment uuid    not null unique references attachment,
    primary key (comment, position)
);

-- what was sent is never altered and never lost; only its seal may change
create function attachment_is_immutable() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.id, new.type, new.size, new.sha256, new.scanned, new.received_at)
        is not distinct from (old.id, old.type, old.size, old.sha256, old.scanned, old.received_at) then
        return new;
    end if;
    raise exception 'an attachment is never altered or deleted (attachment %)', old.id;
end
$$;
create trigger attachment_stays_as_sent before update or delete on attachment
    for each row execute function attachment_is_immutable();

create function comment_attachment_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'an attachment stays with its comment (comment %)', old.comment;
end
$$;
create trigger attachment_stays_with_comment before update or delete on comment_attachment
    for each row execute function comment_attachment_is_immutable();
