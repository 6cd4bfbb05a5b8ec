-- Clauses that kept their id on weak evidence when a text was saved; told again when the next version is fixed, so that
-- a person can look.
create table draft_alignment_doubt (
    draft_id     uuid             not null,
    revision     integer          not null,
    provision_id uuid             not null,
    score        double precision not null,
    runner_up    double precision not null,
    reason       text             not null,
    primary key (draft_id, revision, provision_id),
    foreign key (draft_id, revision) references draft_working_copy
);
