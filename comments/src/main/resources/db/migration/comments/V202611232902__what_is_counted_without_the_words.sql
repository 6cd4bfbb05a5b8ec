-- counting asks for a word of a row whose text it does not need
create index comment_shown_publicity on comment_shown (comment) include (publicity);
create index opinion_stance_read on opinion_stance (opinion) include (stance);
