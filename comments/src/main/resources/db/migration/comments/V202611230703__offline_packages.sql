-- workbooks handed out to be filled in without a connection, each for one consultation and one contact point
create table offline_package (
    id            uuid primary key,
    consultation  uuid        not null references consultation,
    version       uuid        not null,
    contact_point uuid        not null references contact_point,
    made_by       text        not null,
    made_at       timestamptz not null
);
create index offline_package_of on offline_package (contact_point, made_at desc);

alter table comment_batch add column offline_package uuid references offline_package;
