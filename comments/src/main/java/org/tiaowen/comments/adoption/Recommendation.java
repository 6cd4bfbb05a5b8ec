package org.tiaowen.comments.adoption;

import java.time.Instant;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Recommendation — 处理建议: what the assignee recommends to answer.
 *
 * @param revision from 1; earlier revisions are kept
 */
public record Recommendation(OpinionId opinion, int revision, Decision decision, String by, Instant at) {}
