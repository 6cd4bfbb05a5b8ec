-- A search somebody keeps, to be told of what it finds new. The address is that of the page, read with the rights its owner
-- has whenever it is looked.
create table saved_search (
    id            uuid primary key,
    owner         text        not null,
    name          text        not null,
    address       text        not null,
    saved_at      timestamptz not null default clock_timestamp(),
    -- when its owner last opened it, and the time before: what was found since then is marked
    opened_at     timestamptz not null default clock_timestamp(),
    opened_before timestamptz not null default clock_timestamp(),
    -- the last reading of the index that a look has seen with certainty; null before the first look
    seen_reading  bigint,
    looked_at     timestamptz,
    next_look     timestamptz not null default clock_timestamp(),
    -- finds more than is kept in mind: nobody is told of anything until it is narrowed
    too_broad     boolean     not null default false,
    unique (owner, name)
);

create index saved_search_due on saved_search (next_look);

-- What each of them finds. What was there at the first look was found at -infinity and is never new.
create table saved_search_hit (
    search   uuid        not null references saved_search on delete cascade,
    hit      text        not null,
    found_at timestamptz not null,
    primary key (search, hit)
);

create index saved_search_hit_new on saved_search_hit (search, found_at);
