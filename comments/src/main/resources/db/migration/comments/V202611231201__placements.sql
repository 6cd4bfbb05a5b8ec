-- which pairs of versions wait for being worked out
create table placement_task (
    from_version uuid        not null,
    to_version   uuid        not null,
    added_at     timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer     not null default 0,
    last_error   text,
    primary key (from_version, to_version)
);
create index placement_task_due on placement_task (due_at, added_at);

-- what became of each clause of a version in a later one; follows from the lineage and is worked out anew when that is corrected
create table clause_placement (
    from_version uuid    not null,
    to_version   uuid    not null,
    source       uuid    not null,
    status       text    not null,
    targets      uuid[]  not null,
    choices      uuid[]  not null,
    primary key (from_version, to_version, source)
);

-- the pairs that were worked out
create table placement_pair (
    from_version  uuid        not null,
    to_version    uuid        not null,
    worked_out_at timestamptz not null,
    primary key (from_version, to_version)
);

-- what persons decided on a link in a version; a line is added, never altered
create table placement_decision (
    id             bigint generated always as identity primary key,
    opinion        uuid        not null references comment_opinion,
    source         uuid        not null,
    version        uuid        not null,
    version_number integer     not null,
    kind           text        not null,
    targets        uuid[]      not null,
    status_then    text        not null,
    targets_then   uuid[]      not null,
    reason         text        not null,
    by_user        text        not null,
    at             timestamptz not null
);
create index placement_decision_of on placement_decision (opinion, source, version_number, id);
create index placement_decision_in on placement_decision (version);
create trigger placement_decision_stays before update or delete on placement_decision
    for each row execute function comment_line_is_immutable();
