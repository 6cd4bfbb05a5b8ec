-- what an opinion wants of the text, as the program reads it; the evidence is a stretch of the comment
create table opinion_stance (
    opinion    uuid primary key references comment_opinion,
    stance     text    not null,
    reason     text    not null,
    start_at   integer,
    end_at     integer,
    edition    integer not null,
    check ((start_at is null) = (end_at is null))
);
