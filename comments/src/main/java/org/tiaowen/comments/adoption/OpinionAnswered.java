package org.tiaowen.comments.adoption;

/** An opinion was answered, or answered anew. */
public record OpinionAnswered(Answer answer) {}
