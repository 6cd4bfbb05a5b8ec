-- A draft (法规草案): one text on its way, from the first working copy to the published text.
create table draft (
    id         uuid primary key,
    title      text        not null check (length(title) between 1 and 500),
    kind       text        not null,
    created_by text        not null,
    created_at timestamptz not null
);

-- The working copy. Every save is a row of its own, so that whoever saved over another can be shown what lay beneath;
-- the key makes sure that of two who started from the same revision only one gets the next.
create table draft_working_copy (
    draft_id uuid        not null references draft,
    revision integer     not null check (revision > 0),
    tree     jsonb       not null,
    saved_by text        not null,
    saved_at timestamptz not null,
    primary key (draft_id, revision)
);

-- A version (稿): immutable.
create table draft_version (
    id                    uuid primary key,
    draft_id              uuid        not null references draft,
    number                integer     not null check (number > 0),
    label                 text        not null check (length(label) between 1 and 50),
    message               text        not null,
    author                text        not null,
    created_at            timestamptz not null,
    working_copy_revision integer     not null,
    title                 text        not null,
    kind                  text        not null,
    tree                  jsonb       not null,
    text                  text        not null,
    unique (draft_id, number),
    foreign key (draft_id, working_copy_revision) references draft_working_copy
);

-- The clauses of a version, spread out so that a clause is found by its identity through all versions.
create table draft_clause (
    version_id   uuid    not null references draft_version,
    provision_id uuid    not null,
    parent_id    uuid,
    position     integer not null,
    level        text    not null,
    number       text,
    ordinal      integer,
    suffix       integer not null,
    article      integer,
    article_suffix integer,
    paragraph    integer,
    item         integer,
    subitem      integer,
    designation  text    not null,
    caption      text    not null,
    text         text    not null,
    primary key (version_id, provision_id)
);
create index draft_clause_provision on draft_clause (provision_id);

-- What became of every clause from one version to the next.
create table draft_lineage (
    to_version    uuid             not null references draft_version,
    position      integer          not null,
    from_version  uuid             not null references draft_version,
    kind          text             not null,
    level         text             not null,
    old_provision uuid,
    new_provision uuid,
    score         double precision not null,
    runner_up     double precision not null,
    ambiguous     boolean          not null,
    reason        text             not null,
    primary key (to_version, position),
    check (old_provision is not null or new_provision is not null)
);
create index draft_lineage_new on draft_lineage (new_provision);
create index draft_lineage_old on draft_lineage (old_provision);

create function draft_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is immutable: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create trigger draft_version_immutable before update or delete or truncate on draft_version
    for each statement execute function draft_refuse_change();
create trigger draft_clause_immutable before update or delete or truncate on draft_clause
    for each statement execute function draft_refuse_change();
create trigger draft_lineage_immutable before update or delete or truncate on draft_lineage
    for each statement execute function draft_refuse_change();
create trigger draft_working_copy_immutable before update or delete or truncate on draft_working_copy
    for each statement execute function draft_refuse_change();
