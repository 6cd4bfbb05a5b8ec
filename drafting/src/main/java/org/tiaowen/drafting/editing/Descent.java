package org.tiaowen.drafting.editing;

import org.tiaowen.drafting.articles.ProvisionId;

/**
 * A clause took over words of another one that had another id.
 *
 * @param from a clause of the text before
 * @param to a clause of the text after
 */
public record Descent(ProvisionId from, ProvisionId to) {}
