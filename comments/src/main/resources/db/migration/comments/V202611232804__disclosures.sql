-- what staff chose about personal data found in words of theirs that others read; before this nobody was asked, and all of it
-- was hidden
alter table comment_answer add column disclosure text not null default 'NONE'
    check (disclosure in ('NONE', 'HIDE', 'KEEP'));
alter table answer_recommendation add column disclosure text not null default 'NONE'
    check (disclosure in ('NONE', 'HIDE', 'KEEP'));
alter table implementation_report add column disclosure text not null default 'NONE'
    check (disclosure in ('NONE', 'HIDE', 'KEEP'));
alter table look_back add column disclosure text not null default 'NONE'
    check (disclosure in ('NONE', 'HIDE', 'KEEP'));
