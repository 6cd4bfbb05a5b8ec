package org.tiaowen.comments.adoption;

import java.time.Instant;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Answer — 答复: what was decided on an opinion, and why.
 *
 * @param revision from 1; earlier revisions are kept
 * @param by the name of the user who answered
 */
public record Answer(OpinionId opinion, int revision, AnswerOutcome outcome, String reason, String by, Instant at) {}
