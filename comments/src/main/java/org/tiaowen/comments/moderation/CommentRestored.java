package org.tiaowen.comments.moderation;

import org.tiaowen.comments.intake.CommentId;

/** A withheld comment was given back to the public. */
public record CommentRestored(CommentId comment, String reason, String by) {}
