-- Accounts of staff; the public needs none.
create table account (
    username             text primary key,
    display_name         text        not null,
    password             text        not null, -- hashed, with the name of the method in front: {bcrypt}…
    roles                text[]      not null,
    enabled              boolean     not null default true,
    must_change_password boolean     not null default false,
    generation           int         not null default 1, -- rises with every change that ends open sessions
    created_at           timestamptz not null,
    created_by           text        not null
);

-- Who changed what on an account, and when. Rows are only ever added.
create table account_change (
    id       bigint generated always as identity primary key,
    username text        not null references account,
    what     text        not null,
    by_whom  text        not null,
    at       timestamptz not null
);

create index account_change_username on account_change (username, at);
