-- stances are read by the worker that links, no longer by the one that groups: what waits between the two is linked again,
-- which changes nothing else
insert into comment_linking_task (comment, added_at, due_at)
select comment, now(), now() from opinion_grouping_task
on conflict (comment) do nothing;
