create table comment (
    id              uuid primary key,
    consultation    uuid        not null references consultation,
    receipt         text        not null unique,
    received_at     timestamptz not null,
    original        text        not null,
    original_sha256 bytea       not null,
    clause          uuid,
    quote           text,
    quote_start     integer,
    quote_end       integer,
    idempotency_key text,
    channel         text        not null,
    person_kind     text,
    collected_on    date,
    contact_point   uuid references contact_point,
    registry_number text,
    entered_by      text,
    check (octet_length(original_sha256) = 32),
    check ((quote is null) = (quote_start is null) and (quote is null) = (quote_end is null)),
    check (quote is null or clause is not null),
    check ((contact_point is null) = (registry_number is null)),
    check ((contact_point is null) = (entered_by is null)),
    unique (consultation, idempotency_key),
    unique (consultation, contact_point, registry_number)
);
create index comment_of_consultation on comment (consultation, received_at desc, id);
create index comment_of_contact_point on comment (contact_point, received_at desc) where contact_point is not null;

-- what was said is never altered and never lost
create function comment_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a comment is never altered or deleted (comment %)', old.id;
end
$$;
create trigger comment_stays_as_sent before update or delete on comment
    for each row execute function comment_is_immutable();
create trigger comment_stays before truncate on comment
    for each statement execute function comment_is_immutable();

-- apart from the comment, so that a person can have name and contact forgotten
create table comment_author (
    comment uuid primary key references comment,
    name    text,
    contact text
);

-- the log of what was withheld from the public and restored; the last line counts
create table comment_moderation (
    id       bigint generated always as identity primary key,
    comment  uuid        not null references comment,
    withheld boolean     not null,
    reason   text        not null,
    by_user  text        not null,
    at       timestamptz not null
);
create index comment_moderation_of on comment_moderation (comment, id desc);

-- comments that are not shown to the public now; follows from comment_moderation
create table comment_withheld (
    comment uuid primary key references comment,
    reason  text        not null,
    since   timestamptz not null
);

create table comment_batch (
    id            uuid primary key,
    consultation  uuid        not null references consultation,
    contact_point uuid        not null references contact_point,
    file_name     text        not null,
    file_sha256   bytea       not null,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null,
    rows_total    integer     not null,
    rows_done     integer     not null default 0,
    rows_received integer     not null default 0,
    rows_known    integer     not null default 0,
    finished_at   timestamptz
);
create index comment_batch_of on comment_batch (contact_point, uploaded_at desc);
create index comment_batch_open on comment_batch (uploaded_at) where finished_at is null;

create table comment_batch_row (
    batch           uuid    not null references comment_batch,
    position        integer not null,
    row_number      integer not null,
    registry_number text    not null,
    original        text    not null,
    clause          uuid,
    channel         text    not null,
    person_kind     text,
    collected_on    date    not null,
    name            text,
    contact         text,
    comment         uuid references comment,
    already_known   boolean,
    primary key (batch, position)
);
