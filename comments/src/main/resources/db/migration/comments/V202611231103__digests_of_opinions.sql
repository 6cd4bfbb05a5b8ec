-- what a digest is made of, worked out once for each opinion: its stance, and its words, each once
alter table opinion_stance add column consultation uuid not null references consultation;
alter table opinion_stance add column words text[] not null;
create index opinion_stance_of on opinion_stance (consultation);
