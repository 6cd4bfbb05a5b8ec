alter table contact_point
    add column kind        text not null default 'CONTACT_POINT',
    add column parent      uuid references contact_point,
    add column valid_from  date,
    add column valid_until date,
    add check (parent <> id),
    add check (valid_until >= valid_from);
update contact_point set valid_from = (created_at at time zone 'Asia/Shanghai')::date;
alter table contact_point
    alter column kind drop default,
    alter column valid_from set not null;
create index contact_point_under on contact_point (parent);

-- every state a contact point was given; the last line is the state it has
create table contact_point_change (
    id            bigint generated always as identity primary key,
    contact_point uuid        not null references contact_point,
    name          text        not null,
    district      text        not null,
    kind          text        not null,
    parent        uuid references contact_point,
    valid_from    date        not null,
    valid_until   date,
    by_user       text        not null,
    at            timestamptz not null
);
create index contact_point_change_of on contact_point_change (contact_point, id);
insert into contact_point_change (contact_point, name, district, kind, valid_from, by_user, at)
select id, name, district, kind, valid_from, created_by, created_at from contact_point order by created_at;

alter table contact_point_staff add column post text not null default 'INFORMATION_OFFICER';
alter table contact_point_staff alter column post drop default;

-- a line without a post: the user left
create table contact_point_staff_change (
    id            bigint generated always as identity primary key,
    contact_point uuid        not null references contact_point,
    username      text        not null,
    post          text,
    by_user       text        not null,
    at            timestamptz not null
);
create index contact_point_staff_change_of on contact_point_staff_change (contact_point, id);
insert into contact_point_staff_change (contact_point, username, post, by_user, at)
select contact_point, username, post, added_by, added_at from contact_point_staff order by added_at;

create trigger contact_point_change_stays before update or delete on contact_point_change
    for each row execute function comment_line_is_immutable();
create trigger contact_point_staff_change_stays before update or delete on contact_point_staff_change
    for each row execute function comment_line_is_immutable();
