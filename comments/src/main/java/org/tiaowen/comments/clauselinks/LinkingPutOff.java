package org.tiaowen.comments.clauselinks;

import org.tiaowen.comments.intake.CommentId;

/** A comment could not be analysed and is tried again later. */
record LinkingPutOff(CommentId comment) {}
