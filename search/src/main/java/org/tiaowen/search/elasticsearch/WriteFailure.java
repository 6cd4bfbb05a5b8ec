package org.tiaowen.search.elasticsearch;

/**
 * A write that Elasticsearch refused.
 *
 * @param id the document
 * @param reason in Elasticsearch's words
 * @param aliasMissing whether the index is not there at all, and so the refusal is none of the document's fault
 * @param temporary whether the same write may succeed later (the server was overloaded, its disk full)
 */
public record WriteFailure(String id, String reason, boolean aliasMissing, boolean temporary) {}
