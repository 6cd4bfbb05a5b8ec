alter table comment_batch alter column sealed_name set not null;
alter table comment_batch drop column file_name;
alter table meeting drop column file_name;
alter table meeting add check ((sealed_name is null) = (file is null));
-- written anew, so that no page of the file keeps what was dropped
alter table comment_batch alter column uploaded_by type text using uploaded_by || '';
alter table meeting alter column entered_by type text using entered_by || '';
