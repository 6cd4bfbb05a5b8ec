-- raised in the transaction that changes what was found, so that another instance sees that its index is of before
create table opinion_grouping_revision (
    consultation uuid primary key references consultation,
    revision     bigint not null
);
