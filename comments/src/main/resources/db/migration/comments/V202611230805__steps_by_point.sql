create index comment_step_from on comment_step (from_point, id desc) where from_point is not null;
