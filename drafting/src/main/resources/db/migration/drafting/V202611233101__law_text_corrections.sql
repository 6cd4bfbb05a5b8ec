-- What people corrected in what is known of a text of a law (repealed, organ, days), and what the same words brought in again told
-- anew; of the latter the file. The text has what is true now.
create table law_text_correction (
    id      bigint generated always as identity primary key,
    text_id uuid        not null references law_text,
    before  jsonb       not null,
    after   jsonb       not null,
    reason  text        not null,
    file    text,
    made_by text        not null,
    made_at timestamptz not null
);
create index law_text_correction_text on law_text_correction (text_id);

-- What comes into force or is followed by another text on a day.
create index law_text_in_force_from on law_text (in_force_from);
create index law_text_next_from on law_text (next_from);
