package org.tiaowen.comments.opinions;

import org.tiaowen.comments.intake.CommentId;

/**
 * Opinion — 意见点: the part of a comment that asks for one thing.
 *
 * @param span where it stands in the comment's original text
 * @param text its words, exactly as they stand there
 */
public record Opinion(OpinionId id, CommentId comment, Span span, String text) {}
