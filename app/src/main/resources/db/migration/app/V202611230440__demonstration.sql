-- What of the demonstration content has been loaded, so that a start that was broken off is continued by the next.
create table demo_step (
    step    text primary key,
    value   text        not null, -- what later steps need: an id, a time
    done_at timestamptz not null default now()
);
