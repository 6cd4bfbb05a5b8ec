-- comment.proposed_wording is what others see of it, with personal data masked; this is how it was sent, sealed
create table comment_wording (
    comment uuid primary key references comment,
    sealed  bytea not null
);

alter table comment_batch_row drop column proposed_wording;
alter table comment_batch_row add column sealed_wording bytea;
