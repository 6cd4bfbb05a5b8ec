create table consultation (
    id             uuid primary key,
    draft          uuid        not null,
    version        uuid        not null,
    version_number integer     not null,
    title          text        not null,
    notice         text        not null,
    explanation    text        not null,
    opens_at       timestamptz not null,
    closes_at      timestamptz not null,
    created_by     text        not null,
    created_at     timestamptz not null,
    check (opens_at < closes_at)
);
create index consultation_by_version on consultation (version);
create index consultation_by_draft on consultation (draft);

-- every change of the papers or the times, with the person who made it
create table consultation_change (
    consultation uuid        not null references consultation,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    title        text        not null,
    notice       text        not null,
    explanation  text        not null,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null
);
create index consultation_change_of on consultation_change (consultation, changed_at);

create table contact_point (
    id         uuid primary key,
    code       text        not null unique,
    name       text        not null,
    district   text        not null,
    created_by text        not null,
    created_at timestamptz not null
);

create table contact_point_staff (
    contact_point uuid        not null references contact_point,
    username      text        not null,
    added_by      text        not null,
    added_at      timestamptz not null,
    primary key (username)
);
create index contact_point_staff_of on contact_point_staff (contact_point);
