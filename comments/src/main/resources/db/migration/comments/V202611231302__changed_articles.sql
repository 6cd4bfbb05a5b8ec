-- the article around the clause that carried an opinion out: what changed is counted in articles
alter table opinion_carried_out add column article uuid;
alter table opinion_carried_out add check ((article is null) = (version is null));
alter table opinion_fate add column carried_article uuid;

create or replace function opinion_fate_carried_out() returns trigger language plpgsql as $$
begin
    update opinion_fate f set carried_version = new.version, carried_clause = new.clause, carried_article = new.article
    where f.opinion = new.opinion;
    return null;
end
$$;
