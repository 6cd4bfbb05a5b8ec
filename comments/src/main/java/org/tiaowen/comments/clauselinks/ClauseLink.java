package org.tiaowen.comments.clauselinks;

import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Clause link — 条款关联: a link that holds now, after what persons decided.
 *
 * @param method how the program found it; null where only a person did
 * @param score of the program's proposal; null where there is none
 */
public record ClauseLink(
        ProvisionId clause,
        LinkStanding standing,
        @Nullable LinkMethod method,
        @Nullable Double score) {}
