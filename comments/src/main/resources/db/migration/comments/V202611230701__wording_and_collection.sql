-- how the author would have the clause read, and more of how a contact point came by a comment
alter table comment
    add column proposed_wording text,
    add column place            text,
    add column collector        text,
    add column meeting          uuid,
    add column late             boolean not null default false,
    add check (proposed_wording is null or clause is not null),
    add check (contact_point is not null or (place is null and collector is null and meeting is null and not late));
create index comment_of_meeting on comment (meeting) where meeting is not null;

alter table comment_batch_row
    add column proposed_wording text,
    add column place            text,
    add column collector        text;
