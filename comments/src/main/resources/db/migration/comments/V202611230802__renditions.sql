create table comment_rendition (
    id            uuid primary key,
    kind          text        not null,
    language      text        not null,
    words         text        not null,
    words_sha256  bytea       not null,
    contact_point uuid references contact_point,
    by_user       text        not null,
    at            timestamptz not null
);

create table comment_rendition_of (
    rendition uuid    not null references comment_rendition,
    comment   uuid    not null references comment,
    position  integer not null,
    primary key (rendition, comment)
);
create index comment_rendition_by_comment on comment_rendition_of (comment);

create trigger comment_rendition_stays before update or delete on comment_rendition
    for each row execute function comment_line_is_immutable();
create trigger comment_rendition_of_stays before update or delete on comment_rendition_of
    for each row execute function comment_line_is_immutable();
