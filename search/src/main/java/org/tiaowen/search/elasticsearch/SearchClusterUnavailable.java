package org.tiaowen.search.elasticsearch;

/** Elasticsearch does not answer, is not ready, or has lost the index; to be tried again later. */
public final class SearchClusterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

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

    /** Elasticsearch refuses for now: its disk is full, the index is read-only, or it has too much to do. */
    public static SearchClusterUnavailable notNow(String reason) {
        return new SearchClusterUnavailable("Elasticsearch takes no writes now: " + reason);
    }

    /** Elasticsearch has said nothing for a while, and is not asked again yet. */
    static SearchClusterUnavailable silent() {
        return new SearchClusterUnavailable("Elasticsearch gave no answer a moment ago");
    }

    /** Parts of the index do not answer: what they hold would silently be missing among the hits. */
    static SearchClusterUnavailable incomplete(int missing, int parts) {
        return new SearchClusterUnavailable(missing + " of " + parts + " parts of the index gave no answer");
    }
}
