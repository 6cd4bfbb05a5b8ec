-- A file brought in for a draft, from the upload until it is stored or thrown away; only who began it sees it.
create table draft_import (
    id             uuid primary key,
    file           text        not null,
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content        bytea       not null,
    changes        text        not null,
    draft_id       uuid,       -- the draft whose working copy it is for; null for a new draft
    draft_revision integer,    -- the revision of it that the file is to follow
    title          text        not null,
    kept           text        not null default '', -- kinds of repair that are not made, with commas
    revision       integer     not null default 0,  -- counts what was changed in the preview
    recalled       integer     not null default 0,  -- how many corrections came from an earlier import of the same file
    started_by     text        not null,
    started_at     timestamptz not null,
    check ((draft_id is null) = (draft_revision is null))
);
create index draft_import_by on draft_import (started_by, started_at);

-- What its lines were said to be.
create table draft_import_line (
    import_id uuid    not null references draft_import on delete cascade,
    line      integer not null check (line > 0),
    role      text    not null,
    primary key (import_id, line)
);

-- What lines of a file were said to be when it was stored last, for its next import. Tracked changes decide what is a line.
create table import_correction (
    sha256  text    not null,
    changes text    not null,
    line    integer not null check (line > 0),
    role    text    not null,
    primary key (sha256, changes, line)
);
