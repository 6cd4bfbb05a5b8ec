package org.tiaowen.comments.clauselinks;

import org.tiaowen.comments.intake.CommentId;

/** A comment was split into opinions and these were linked to clauses. */
public record CommentLinked(CommentId comment, int opinions) {}
