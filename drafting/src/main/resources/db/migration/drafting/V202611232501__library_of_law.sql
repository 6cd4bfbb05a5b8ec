-- A law (法律、法规) that exists already: one work, however often it was amended. The key is the title as people compare it.
create table law (
    id           uuid primary key,
    key          text        not null unique,
    title        text        not null,
    organ        text        not null,
    jurisdiction text        not null,
    kind         text        not null,
    added_at     timestamptz not null
);
create index law_title on law (title, id);

-- One dated text of a law. Immutable but for its place in the chain: which text follows it may become known later.
create table law_text (
    id            uuid primary key,
    law_id        uuid        not null references law,
    title         text        not null,
    dated         date,
    organ         text        not null,
    adopted       date,
    promulgated   date,
    in_force_from date,
    stated        text,
    kind          text        not null,
    source        text        not null,
    hash          text        not null,
    tree          jsonb       not null,
    findings      jsonb       not null,
    next_text     uuid        references law_text,
    next_from     date,
    added_by      text        not null,
    added_at      timestamptz not null,
    unique (law_id, hash),
    unique nulls not distinct (law_id, dated)
);
create index law_text_chain on law_text (law_id, dated);

create table law_clause (
    text_id        uuid    not null references law_text,
    provision_id   uuid    not null,
    parent_id      uuid,
    position       integer not null,
    level          text    not null,
    number         text,
    article        integer,
    article_suffix integer,
    paragraph      integer,
    item           integer,
    subitem        integer,
    designation    text    not null,
    caption        text    not null,
    text           text    not null,
    words_hash     text,
    primary key (text_id, provision_id)
);
create index law_clause_provision on law_clause (provision_id);
create index law_clause_article on law_clause (text_id, article);
-- Articles only: the same rule word for word in other laws, found while the search index is away.
create index law_clause_words on law_clause (words_hash) where words_hash is not null;

-- What became of every clause from one text to the next in the order of their dates; told anew when a text comes in between.
create table law_lineage (
    to_text   uuid  primary key references law_text,
    from_text uuid  not null references law_text,
    relations jsonb not null
);
create index law_lineage_from on law_lineage (from_text);

-- Every clause named by a clause, one row for each of a list; a clause of another law is resolved to the text of that law
-- that was the newest on the day of the citing one, since laws cite by number and numbers change.
create table law_citation (
    text_id      uuid    not null references law_text,
    position     integer not null,
    provision_id uuid    not null,
    words        text    not null,
    outcome      text    not null,
    law_key      text,
    law_title    text,
    cited        text    not null,
    article      integer,
    suffix       integer,
    paragraph    integer,
    item         integer,
    subitem      integer,
    target_law   uuid references law,
    target_text  uuid references law_text,
    target       uuid,
    primary key (text_id, position)
);
create index law_citation_from on law_citation (provision_id);
create index law_citation_to on law_citation (target);
create index law_citation_law on law_citation (law_key);
