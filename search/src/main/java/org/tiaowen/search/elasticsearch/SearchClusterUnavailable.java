package org.tiaowen.search.elasticsearch;

/** Elasticsearch does not answer, is not ready, or has lost the index; to be tried again later. */
public final class SearchClusterUnavailable extends RuntimeException {

    SearchClusterUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    SearchClusterUnavailable(String message) {
        super(message);
    }

    /** The index behind the alias is not there. */
    public static SearchClusterUnavailable lostIndex(String alias) {
        return new SearchClusterUnavailable("there is no index behind " + alias);
    }
}
