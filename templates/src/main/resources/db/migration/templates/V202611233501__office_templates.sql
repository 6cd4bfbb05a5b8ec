-- An office's own templates: each saving is a version, the newest counts, none is ever changed.
create table office_template (
    kind text not null check (length(kind) between 1 and 100),
    version integer not null check (version > 0),
    source text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (kind, version)
);

create function office_template_stays() returns trigger language plpgsql as $$
begin
    raise exception 'version % of template % is never changed', old.version, old.kind;
end
$$;

create trigger office_template_stays before update or delete on office_template
    for each row execute function office_template_stays();
