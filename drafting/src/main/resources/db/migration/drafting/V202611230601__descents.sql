-- Clauses that took over words of another one when a revision split or merged it: ids alone do not tell, and the version
-- that is fixed later has to.
create table draft_descent (
    draft_id      uuid    not null,
    revision      integer not null,
    old_provision uuid    not null,
    new_provision uuid    not null,
    primary key (draft_id, revision, old_provision, new_provision),
    foreign key (draft_id, revision) references draft_working_copy
);
