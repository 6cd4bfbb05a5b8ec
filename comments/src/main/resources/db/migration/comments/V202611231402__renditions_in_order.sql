-- the order in which they were written, also of those written at one instant
alter table comment_rendition add column number bigint generated always as identity;
