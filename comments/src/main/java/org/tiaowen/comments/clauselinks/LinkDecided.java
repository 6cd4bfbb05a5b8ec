package org.tiaowen.comments.clauselinks;

import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;

/** A person decided on a link of an opinion. */
public record LinkDecided(OpinionId opinion, CommentId comment, LinkDecision decision) {}
