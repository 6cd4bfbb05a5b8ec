-- comments whose opinions wait for being grouped
create table opinion_grouping_task (
    comment    uuid primary key references comment,
    added_at   timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    last_error text
);
create index opinion_grouping_task_due on opinion_grouping_task (due_at, added_at);

-- groups as they hold now, with their counters; a group whose members all went elsewhere stays with received = 0
create table opinion_group (
    id               uuid primary key,
    consultation     uuid    not null references consultation,
    representative   uuid    not null references comment_opinion,
    chosen_by_person boolean not null default false,
    received         integer not null default 0,
    persons          integer not null default 0,
    texts            integer not null default 0
);
create index opinion_group_of on opinion_group (consultation, received desc, id);

-- the group the program found for each opinion, and beside it the one that holds after what persons decided
create table opinion_grouping (
    opinion          uuid primary key references comment_opinion,
    comment          uuid             not null references comment,
    consultation     uuid             not null references consultation,
    found_group      uuid             not null,
    found_relation   text,
    found_reason     text             not null,
    text_key         bytea            not null,
    edition          integer          not null,
    in_group         uuid             not null references opinion_group,
    relation         text,
    reason           text             not null,
    closeness        integer          not null
);
create index opinion_grouping_in on opinion_grouping (in_group, closeness, opinion);
create index opinion_grouping_found on opinion_grouping (found_group);
create index opinion_grouping_of on opinion_grouping (consultation);
create index opinion_grouping_of_comment on opinion_grouping (comment);

-- what persons decided; a line is added, never altered
create table opinion_grouping_decision (
    id       bigint generated always as identity primary key,
    kind     text        not null,
    opinion  uuid        not null references comment_opinion,
    of_group uuid        not null references opinion_group,
    reason   text        not null,
    by_user  text        not null,
    at       timestamptz not null
);
create index opinion_grouping_decision_of on opinion_grouping_decision (opinion, id);
create index opinion_grouping_decision_of_group on opinion_grouping_decision (of_group, id);
create trigger opinion_grouping_decision_stays before update or delete on opinion_grouping_decision
    for each row execute function comment_line_is_immutable();
