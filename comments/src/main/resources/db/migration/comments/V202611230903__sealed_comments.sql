-- whether comments are shown to the public at once or after somebody has looked at them
alter table consultation add column publishing text not null default 'AFTER_REVIEW';
alter table consultation_change add column publishing text not null default 'AFTER_REVIEW';

-- the words as they were sent, sealed together with a salt; the proof is the SHA-256 of salt and words, so that it binds
-- the words without letting anybody guess them
drop trigger comment_stays_as_sent on comment;
alter table comment add column sealed bytea;
alter table comment rename column original_sha256 to proof;

-- what others see of a comment: its words with personal data masked, and whether the public sees them
create table comment_shown (
    comment   uuid primary key references comment,
    words     text    not null,
    masking   integer not null,
    publicity text    not null check (publicity in ('PENDING', 'PUBLISHED', 'WITHHELD'))
);
create index comment_shown_pending on comment_shown (comment) where publicity = 'PENDING';

-- what was masked, revision by revision: kind, first and last place of each stretch; revision 1 is the program's
create table comment_masking (
    comment    uuid        not null references comment,
    revision   integer     not null,
    stretches  text        not null,
    reason     text        not null,
    by_user    text,
    at         timestamptz not null,
    primary key (comment, revision)
);
create trigger comment_masking_stays before update or delete on comment_masking
    for each row execute function comment_line_is_immutable();

-- the person who spoke, as a fingerprint of the contact that was left; those who left none are not here
create table comment_person (
    comment      uuid primary key references comment,
    consultation uuid  not null references consultation,
    person       bytea not null check (octet_length(person) = 32)
);
create index comment_person_of on comment_person (consultation, person);

alter table comment_author add column sealed bytea;
alter table comment_batch_row add column sealed_words bytea;
alter table comment_batch_row add column sealed_author bytea;

-- each step of moderation tells what the comment became
alter table comment_moderation disable trigger comment_moderation_stays;
alter table comment_moderation add column publicity text;
update comment_moderation set publicity = case when withheld then 'WITHHELD' else 'PUBLISHED' end;
alter table comment_moderation alter column publicity set not null;
alter table comment_moderation drop column withheld;
alter table comment_moderation enable trigger comment_moderation_stays;
