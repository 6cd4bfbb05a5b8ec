package org.tiaowen.search.elasticsearch;

/** Elasticsearch does not answer, is not ready, or has lost the index; to be tried again later. */
public final class SearchClusterUnavailable extends RuntimeException {

    SearchClusterUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    SearchClusterUnavailable(String message) {
        super(message);
    }
}
