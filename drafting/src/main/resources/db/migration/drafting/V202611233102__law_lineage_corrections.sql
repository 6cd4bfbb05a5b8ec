-- What people said of a clause of a law: which clause of the text before it continues, null where it is new. law_lineage has what
-- holds now; of two texts that are no neighbours any more this is on record only.
create table law_lineage_correction (
    id        bigint generated always as identity primary key,
    from_text uuid        not null references law_text,
    to_text   uuid        not null references law_text,
    clause    uuid        not null,
    before    uuid,
    reason    text        not null,
    made_by   text        not null,
    made_at   timestamptz not null
);
create index law_lineage_correction_texts on law_lineage_correction (to_text, from_text);
