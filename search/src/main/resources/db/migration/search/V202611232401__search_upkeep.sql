-- Long work on an index: building it anew, or comparing it with the database. Wanted by a person or a clock, done by one
-- instance at a time; a row that is started and not finished is taken up again by whoever comes next.
create table search_upkeep (
    id          bigint generated always as identity primary key,
    task        text        not null check (task in ('REBUILD', 'CHECK', 'FULL_CHECK')),
    kind        text        not null,
    wanted_by   text        not null,
    wanted_at   timestamptz not null default clock_timestamp(),
    started_at  timestamptz,
    finished_at timestamptz,
    cancelled   boolean     not null default false,
    outcome     text check (outcome in ('DONE', 'CANCELLED', 'FAILED')),
    trouble     text,
    -- how far it is, in keys; of a rebuild the index it fills and the last key that is in it
    keys_total  bigint      not null default 0,
    keys_done   bigint      not null default 0,
    target      text,
    last_key    uuid,
    -- what came of it
    documents   bigint      not null default 0,
    missing     bigint      not null default 0,
    altered     bigint      not null default 0,
    extra       bigint      not null default 0,
    examples    text[]      not null default '{}',
    check ((finished_at is null) = (outcome is null))
);

create unique index search_upkeep_open on search_upkeep (kind) where finished_at is null;

-- several tasks of one key are taken together
create index search_task_key on search_task (key);
