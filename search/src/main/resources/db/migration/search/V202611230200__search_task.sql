-- What has changed and is not in Elasticsearch yet. Rows are only added and removed, so that whoever changes a text never
-- waits for the worker; several rows of one key are done as one.
create table search_task (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    key        uuid        not null,
    added_at   timestamptz not null default clock_timestamp(),
    attempts   integer     not null default 0,
    not_before timestamptz not null default clock_timestamp(),
    last_error text
);

create index search_task_due on search_task (not_before, id);

-- Grows with every reading of a document, so that Elasticsearch can tell the newer of two writes.
create sequence search_reading;

-- Tells an index that belongs to this database from one that was left over from another.
create table search_database (
    id   uuid not null default gen_random_uuid(),
    one  boolean primary key default true check (one)
);

insert into search_database default values;
