package org.tiaowen.comments.intake;

/** Other words of a comment are masked now; what was derived from them is to be derived anew. */
public record MaskingCorrected(CommentId comment, String by) {}
