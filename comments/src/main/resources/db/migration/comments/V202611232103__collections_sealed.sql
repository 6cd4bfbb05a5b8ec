alter table comment drop column place;
alter table comment drop column collector;
alter table comment add check (contact_point is not null or (meeting is null and not late));
-- written anew, so that no page of the file keeps what was dropped
alter table comment alter column receipt type text using receipt || '';
alter table comment_batch_row drop column place;
alter table comment_batch_row drop column collector;
alter table comment_batch_row alter column registry_number type text using registry_number || '';
