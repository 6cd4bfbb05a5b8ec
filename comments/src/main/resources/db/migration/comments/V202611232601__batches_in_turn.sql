-- batches take turns, and a row that cannot be received rests without holding up the others
alter table comment_batch add column due_at timestamptz;
update comment_batch set due_at = uploaded_at;
alter table comment_batch alter column due_at set not null;
drop index comment_batch_open;
create index comment_batch_open on comment_batch (due_at) where finished_at is null;

alter table comment_batch_row add column attempts integer not null default 0;
create index comment_batch_row_waiting on comment_batch_row (batch, attempts, position) where already_known is null;
