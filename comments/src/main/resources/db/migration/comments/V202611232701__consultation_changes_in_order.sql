-- two changes of one moment have an order too
alter table consultation_change add column line bigint generated always as identity;
