-- When the opening was told to the other modules; null until then. An opened consultation stays public.
alter table consultation add column opened_at timestamptz;
create index consultation_to_open on consultation (opens_at) where opened_at is null;
