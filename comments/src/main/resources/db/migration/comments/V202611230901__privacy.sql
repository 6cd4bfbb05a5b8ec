-- secrets of the platform, sealed with its keys
create table privacy_secret (
    id     uuid primary key,
    sealed bytea not null
);

-- who read what is sealed, when and why; a line is added before anything is shown, never altered
create table privacy_reading (
    id      bigint generated always as identity primary key,
    subject text        not null,
    of      uuid        not null,
    by_user text        not null,
    kind    text        not null,
    purpose text        not null,
    at      timestamptz not null
);
create index privacy_reading_of on privacy_reading (of, id desc);
create index privacy_reading_of_staff on privacy_reading (id desc) where kind <> 'OWN_WORDS';

create trigger privacy_reading_stays before update or delete on privacy_reading
    for each row execute function comment_line_is_immutable();
