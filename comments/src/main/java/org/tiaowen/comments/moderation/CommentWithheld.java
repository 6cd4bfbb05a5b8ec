package org.tiaowen.comments.moderation;

import org.tiaowen.comments.intake.CommentId;

/** A comment was withheld from the public. */
public record CommentWithheld(CommentId comment, String reason, String by) {}
