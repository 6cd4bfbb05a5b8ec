package org.tiaowen.comments.intake;

/** A batch was found right in every row and waits to be received. */
public record BatchAccepted(BatchId batch, int rows, String by) {}
