-- what others see of a proposed wording can be corrected like the words of the comment: one revision covers both
alter table comment_shown add column wording text;
alter table comment_masking add column wording_stretches text not null default '';

-- what people say of answers, and what is noted when one is passed on, is sealed as it was said; words and note are what
-- others see of it, with personal data masked
alter table answer_evaluation add column sealed bytea;
alter table look_back_reply add column sealed bytea;
alter table answer_passed_on add column sealed bytea;

-- off while the next step masks what is stored
alter table comment_masking disable trigger comment_masking_stays;
alter table answer_evaluation disable trigger answer_evaluation_stays;
alter table look_back_reply disable trigger look_back_reply_stays;
alter table answer_passed_on disable trigger answer_passed_on_stays;
