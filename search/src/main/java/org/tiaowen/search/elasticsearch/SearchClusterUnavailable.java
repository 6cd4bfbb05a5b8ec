package org.tiaowen.search.elasticsearch;

/** Elasticsearch does not answer, is not ready, or has lost the index; to be tried again later. */
public final class SearchClusterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean rebuilding;

    SearchClusterUnavailable(String message, Throwable cause) {
        super(message, cause);
        this.rebuilding = false;
    }

    SearchClusterUnavailable(String message) {
        this(message, false);
    }

    private SearchClusterUnavailable(String message, boolean rebuilding) {
        super(message);
        this.rebuilding = rebuilding;
    }

    /** Whether nothing is wrong, but the index has to be built anew for this version of the program. */
    public boolean isRebuilding() {
        return rebuilding;
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

    /** The index was made by another version of the program, and what this one asks for is not in it. */
    public static SearchClusterUnavailable ofAnotherMake(String alias) {
        return new SearchClusterUnavailable(alias + " is of another make and is being built anew", true);
    }

    /** What was found until then would silently pass for everything. */
    static SearchClusterUnavailable cutShort() {
        return new SearchClusterUnavailable("the search took too long and was cut short");
    }

    /** Parts of the index do not answer: what they hold would silently be missing among the hits. */
    static SearchClusterUnavailable incomplete(int missing, int parts) {
        return new SearchClusterUnavailable(missing + " of " + parts + " parts of the index gave no answer");
    }
}
