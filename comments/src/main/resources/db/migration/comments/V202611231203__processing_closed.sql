-- the log of closing and reopening the processing of a consultation; the last line counts
create table consultation_processing (
    id           bigint generated always as identity primary key,
    consultation uuid        not null references consultation,
    closed       boolean     not null,
    reason       text        not null,
    by_user      text        not null,
    at           timestamptz not null
);
create index consultation_processing_of on consultation_processing (consultation, id desc);
create trigger consultation_processing_stays before update or delete on consultation_processing
    for each row execute function comment_line_is_immutable();
