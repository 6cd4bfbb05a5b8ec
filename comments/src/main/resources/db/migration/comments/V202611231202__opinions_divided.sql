-- where a person split an opinion or joined two; a line is added, never altered
create table comment_opinion_division (
    id      bigint generated always as identity primary key,
    comment uuid        not null references comment,
    kind    text        not null,
    before  uuid[]      not null,
    after   uuid[]      not null,
    by_user text        not null,
    at      timestamptz not null
);
create index comment_opinion_division_of on comment_opinion_division (comment, id);
create trigger comment_opinion_division_stays before update or delete on comment_opinion_division
    for each row execute function comment_line_is_immutable();
