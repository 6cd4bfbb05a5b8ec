create table comment_linking_task (
    comment    uuid primary key references comment,
    added_at   timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    last_error text
);
create index comment_linking_task_due on comment_linking_task (due_at, added_at);

-- one line for each time a comment was analysed
create table comment_analysis (
    comment     uuid        not null references comment,
    edition     integer     not null,
    analysed_at timestamptz not null,
    findings    text        not null,
    primary key (comment, edition)
);

create table comment_opinion (
    id       uuid primary key,
    comment  uuid    not null references comment,
    start_at integer not null,
    end_at   integer not null,
    current  boolean not null,
    check (0 <= start_at and start_at < end_at),
    unique (comment, start_at, end_at)
);

-- what the program proposed, edition by edition; never altered
create table comment_link_proposal (
    opinion  uuid             not null references comment_opinion,
    edition  integer          not null,
    clause   uuid             not null,
    method   text             not null,
    score    double precision not null,
    evidence text             not null,
    primary key (opinion, edition, clause)
);

-- what persons decided; a line is added, never altered
create table comment_link_decision (
    id         bigint generated always as identity primary key,
    opinion    uuid        not null references comment_opinion,
    kind       text        not null,
    clause     uuid        not null,
    instead_of uuid,
    by_user    text        not null,
    at         timestamptz not null
);
create index comment_link_decision_of on comment_link_decision (opinion, id);

create function comment_line_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception '% keeps every line as it was written', tg_table_name;
end
$$;
create trigger comment_link_proposal_stays before update or delete on comment_link_proposal
    for each row execute function comment_line_is_immutable();
create trigger comment_link_decision_stays before update or delete on comment_link_decision
    for each row execute function comment_line_is_immutable();
create trigger comment_moderation_stays before update or delete on comment_moderation
    for each row execute function comment_line_is_immutable();

-- the links that hold now; follows from proposals and decisions
create table comment_link (
    opinion  uuid             not null references comment_opinion,
    clause   uuid             not null,
    standing text             not null,
    method   text,
    score    double precision,
    primary key (opinion, clause)
);
create index comment_link_of_clause on comment_link (clause);

create table comment_answer (
    opinion     uuid        not null references comment_opinion,
    revision    integer     not null,
    outcome     text        not null,
    reason      text        not null,
    answered_by text        not null,
    answered_at timestamptz not null,
    primary key (opinion, revision)
);
create trigger comment_answer_stays before update or delete on comment_answer
    for each row execute function comment_line_is_immutable();
