-- The pairs that were not chosen, so that a person can choose one of them: [{"before", "after", "score"}], best first.
alter table draft_lineage add column rivals jsonb not null default '[]';
alter table draft_alignment_doubt add column rivals jsonb not null default '[]';

-- What people said about the identity of clauses. Beside the lineage the program found, which stays as it is: what is
-- told is the one corrected by the other. Said of two neighbouring versions, or of the working copy since a revision,
-- whose next revision then carries the corrected ids.
create table draft_lineage_correction (
    id            uuid        primary key,
    draft_id      uuid        not null references draft,
    from_version  uuid        references draft_version,
    to_version    uuid        references draft_version,
    from_revision integer,
    to_revision   integer,
    old_provision uuid,
    new_provision uuid,
    said_by       text        not null,
    said_at       timestamptz not null,
    why           text        not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    check (old_provision is not null or new_provision is not null),
    check ((from_version is null) = (to_version is null)),
    check ((from_revision is null) = (to_revision is null)),
    check ((from_version is null) <> (from_revision is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    foreign key (draft_id, to_revision) references draft_working_copy
);
create index draft_lineage_correction_draft on draft_lineage_correction (draft_id);
create unique index draft_lineage_correction_once on draft_lineage_correction
    (from_version, to_version, old_provision, new_provision) nulls not distinct
    where withdrawn_at is null and from_version is not null;
