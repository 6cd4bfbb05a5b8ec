-- for 转有关部门 the department, for 已有规定 what provides it: a clause of the consulted version, or words that cite another text
alter table comment_answer add column department text not null default '';
alter table comment_answer add column provided_clause uuid;
alter table comment_answer add column provided_in text not null default '';

-- who was asked to handle an opinion until which day; a line is added for every change, without assignee where it was taken back
create table opinion_assignment (
    id       bigint generated always as identity primary key,
    opinion  uuid        not null references comment_opinion,
    assignee text,
    due_on   date,
    scope    text        not null,
    scope_of uuid,
    note     text        not null,
    by_user  text        not null,
    at       timestamptz not null,
    check ((assignee is null) = (due_on is null))
);
create index opinion_assignment_of on opinion_assignment (opinion, id);
create trigger opinion_assignment_stays before update or delete on opinion_assignment
    for each row execute function comment_line_is_immutable();

-- who has the opinion now; follows from opinion_assignment
create table opinion_assigned (
    opinion    uuid primary key references comment_opinion,
    assignment bigint not null references opinion_assignment,
    assignee   text   not null,
    due_on     date   not null
);
create index opinion_assigned_to on opinion_assigned (assignee, due_on);

create table answer_recommendation (
    opinion         uuid        not null references comment_opinion,
    revision        integer     not null,
    outcome         text        not null,
    reason          text        not null,
    department      text        not null,
    provided_clause uuid,
    provided_in     text        not null,
    recommended_by  text        not null,
    recommended_at  timestamptz not null,
    primary key (opinion, revision)
);
create trigger answer_recommendation_stays before update or delete on answer_recommendation
    for each row execute function comment_line_is_immutable();

-- the change that carried an opinion out; the last line counts, without version where the tie was taken back
create table opinion_carried_out (
    id      bigint generated always as identity primary key,
    opinion uuid        not null references comment_opinion,
    version uuid,
    clause  uuid,
    change  text,
    note    text        not null,
    by_user text        not null,
    at      timestamptz not null,
    check ((version is null) = (clause is null) and (version is null) = (change is null))
);
create index opinion_carried_out_of on opinion_carried_out (opinion, id);
create trigger opinion_carried_out_stays before update or delete on opinion_carried_out
    for each row execute function comment_line_is_immutable();

-- an answer is a draft of one until a person publishes that revision
create table answer_publication (
    opinion      uuid        not null,
    revision     integer     not null,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (opinion, revision),
    foreign key (opinion, revision) references comment_answer
);
create trigger answer_publication_stays before update or delete on answer_publication
    for each row execute function comment_line_is_immutable();

-- a contact point told the person what was answered
create table answer_passed_on (
    opinion       uuid        not null,
    revision      integer     not null,
    contact_point uuid        not null references contact_point,
    how           text        not null,
    note          text        not null,
    by_user       text        not null,
    at            timestamptz not null,
    primary key (opinion, revision, contact_point),
    foreign key (opinion, revision) references answer_publication
);
create trigger answer_passed_on_stays before update or delete on answer_passed_on
    for each row execute function comment_line_is_immutable();

-- 两次评价: round 1 is about the answer, round 2 about what became of it
create table answer_evaluation (
    opinion       uuid        not null,
    revision      integer     not null,
    round         integer     not null,
    grade         text        not null,
    words         text        not null,
    at            timestamptz not null,
    entered_by    text,
    contact_point uuid references contact_point,
    primary key (opinion, revision, round),
    foreign key (opinion, revision) references answer_publication,
    check (round in (1, 2)),
    check ((entered_by is null) = (contact_point is null))
);
create trigger answer_evaluation_stays before update or delete on answer_evaluation
    for each row execute function comment_line_is_immutable();

-- what opens the second round: a report of staff on one opinion or on all of a consultation, or a later public version
create table implementation_report (
    id           uuid primary key,
    consultation uuid        not null references consultation,
    opinion      uuid references comment_opinion,
    version      uuid,
    words        text        not null,
    by_user      text        not null,
    at           timestamptz not null
);
create index implementation_report_of on implementation_report (consultation, at);
create index implementation_report_of_opinion on implementation_report (opinion, at) where opinion is not null;
create unique index implementation_report_of_version on implementation_report (consultation, version) where version is not null;
create trigger implementation_report_stays before update or delete on implementation_report
    for each row execute function comment_line_is_immutable();

-- 回头看: what was found when somebody looked again
create table look_back (
    id      uuid primary key,
    opinion uuid        not null references comment_opinion,
    finding text        not null,
    words   text        not null,
    by_user text        not null,
    at      timestamptz not null
);
create index look_back_of on look_back (opinion, at);
create trigger look_back_stays before update or delete on look_back
    for each row execute function comment_line_is_immutable();

create table look_back_reply (
    look_back uuid primary key references look_back,
    words     text        not null,
    at        timestamptz not null
);
create trigger look_back_reply_stays before update or delete on look_back_reply
    for each row execute function comment_line_is_immutable();

-- what holds of each opinion that was decided; follows from the lines above, so that counting 100,000 of them is one join
create table opinion_fate (
    opinion            uuid primary key references comment_opinion,
    revision           integer     not null,
    outcome            text        not null,
    decided_at         timestamptz not null,
    answered_at        timestamptz,
    published_revision integer,
    published_outcome  text,
    published_at       timestamptz,
    carried_version    uuid,
    carried_clause     uuid,
    grade_1            text,
    evaluated_1_at     timestamptz,
    grade_2            text,
    evaluated_2_at     timestamptz
);
comment on column opinion_fate.answered_at is 'when the first answer was published';

create function opinion_fate_decided() returns trigger language plpgsql as $$
begin
    insert into opinion_fate (opinion, revision, outcome, decided_at)
    values (new.opinion, new.revision, new.outcome, new.answered_at)
    on conflict (opinion) do update set revision = excluded.revision, outcome = excluded.outcome,
        decided_at = excluded.decided_at
    where opinion_fate.revision < excluded.revision;
    return null;
end
$$;
create trigger opinion_fate_decided after insert on comment_answer
    for each row execute function opinion_fate_decided();

create function opinion_fate_published() returns trigger language plpgsql as $$
begin
    update opinion_fate f set published_revision = new.revision, published_at = new.published_at,
        published_outcome = (select a.outcome from comment_answer a
            where a.opinion = new.opinion and a.revision = new.revision),
        answered_at = coalesce(f.answered_at, new.published_at),
        grade_1 = null, evaluated_1_at = null, grade_2 = null, evaluated_2_at = null
    where f.opinion = new.opinion and coalesce(f.published_revision, 0) < new.revision;
    return null;
end
$$;
create trigger opinion_fate_published after insert on answer_publication
    for each row execute function opinion_fate_published();

create function opinion_fate_carried_out() returns trigger language plpgsql as $$
begin
    update opinion_fate f set carried_version = new.version, carried_clause = new.clause where f.opinion = new.opinion;
    return null;
end
$$;
create trigger opinion_fate_carried_out after insert on opinion_carried_out
    for each row execute function opinion_fate_carried_out();

create function opinion_fate_evaluated() returns trigger language plpgsql as $$
begin
    update opinion_fate f set
        grade_1 = case when new.round = 1 then new.grade else f.grade_1 end,
        evaluated_1_at = case when new.round = 1 then new.at else f.evaluated_1_at end,
        grade_2 = case when new.round = 2 then new.grade else f.grade_2 end,
        evaluated_2_at = case when new.round = 2 then new.at else f.evaluated_2_at end
    where f.opinion = new.opinion and f.published_revision = new.revision;
    return null;
end
$$;
create trigger opinion_fate_evaluated after insert on answer_evaluation
    for each row execute function opinion_fate_evaluated();

-- what was answered before there was publishing could be read by receipt at once
insert into opinion_fate (opinion, revision, outcome, decided_at)
select distinct on (opinion) opinion, revision, outcome, answered_at from comment_answer order by opinion, revision desc;
insert into answer_publication (opinion, revision, published_by, published_at)
select opinion, revision, answered_by, answered_at from comment_answer order by opinion, revision;
