-- every step of a comment on its way from contact point to committee; null is the committee
create table comment_step (
    id         bigint generated always as identity primary key,
    comment    uuid        not null references comment,
    kind       text        not null,
    from_point uuid references contact_point,
    to_point   uuid references contact_point,
    reason     text        not null,
    summary    uuid references comment_rendition,
    by_user    text        not null,
    at         timestamptz not null
);
create index comment_step_of on comment_step (comment, id);
create trigger comment_step_stays before update or delete on comment_step
    for each row execute function comment_line_is_immutable();

-- where a comment is now; follows from comment and comment_step. What came without a chain has no line and has arrived.
create table comment_station (
    comment  uuid primary key references comment,
    point    uuid references contact_point,
    standing text        not null,
    since    timestamptz not null,
    summary  uuid references comment_rendition,
    check ((point is null) = (standing = 'ARRIVED'))
);
create index comment_station_at on comment_station (point, standing, since) where point is not null;

-- in the database, so that no way in, however it writes comments, leads past the chain
create function comment_enters_the_chain() returns trigger language plpgsql as $$
begin
    insert into comment_station (comment, point, standing, since)
    select new.id, p.id, 'WAITING', new.received_at from contact_point p
    where p.id = new.contact_point and p.parent is not null;
    return null;
end
$$;
create trigger comment_enters_the_chain after insert on comment
    for each row when (new.contact_point is not null) execute function comment_enters_the_chain();
