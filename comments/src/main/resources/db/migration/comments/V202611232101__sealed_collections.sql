-- where a contact point came by a comment and who wrote it down, sealed
create table comment_collection (
    comment uuid primary key references comment,
    sealed  bytea not null
);
alter table comment_batch_row add column sealed_collection bytea;
