-- Many texts brought into the library at once, taken in one after the other by a worker; a process that is killed leaves whole
-- texts behind, and the next goes on with the first that is not done.
create table library_import (
    id          uuid primary key,
    name        text        not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    texts_total integer     not null,
    texts_done  integer     not null default 0,
    articles    integer     not null default 0,
    finished_at timestamptz
);
create index library_import_open on library_import (started_at) where finished_at is null;

create table library_import_text (
    import_id uuid    not null references library_import,
    position  integer not null,
    file      text    not null,
    source    text,
    outcome   text,
    law_id    uuid references law,
    text_id   uuid references law_text,
    note      text    not null default '',
    primary key (import_id, position)
);
