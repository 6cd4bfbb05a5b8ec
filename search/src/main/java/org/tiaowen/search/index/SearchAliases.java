package org.tiaowen.search.index;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.elasticsearch.SearchIndexes;

/**
 * Where to search. Thread-safe.
 *
 * <p>An index of another make is not searched: fields that this program asks for are missing there, and what is missing is
 * found by nobody and told to nobody.
 */
@Component
public final class SearchAliases {

    /** How soon a search works after the rebuild. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** A serving index is of another make only after an instance of another version has rebuilt it. */
    private static final Duration FITS_FOR = Duration.ofSeconds(30);

    private final SearchIndexes indexes;
    private final SearchCluster cluster;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(boolean fits, long nanos) {

        boolean holds(long now) {
            return now - nanos < (fits ? FITS_FOR : LOOK_AGAIN).toNanos();
        }
    }

    SearchAliases(SearchIndexes indexes, SearchCluster cluster) {
        this.indexes = indexes;
        this.cluster = cluster;
    }

    /**
     * The index of clauses.
     *
     * @throws SearchClusterUnavailable when it is away, or of another make
     */
    public String clauses() {
        return fitting(ClauseSource.SCHEMA);
    }

    /**
     * The index of comments.
     *
     * @throws SearchClusterUnavailable when it is away, or of another make
     */
    public String comments() {
        return fitting(CommentSource.SCHEMA);
    }

    private String fitting(IndexSchema schema) {
        String alias = indexes.alias(schema);
        long now = System.nanoTime();
        Seen last = seen.get(alias);
        if (last == null || !last.holds(now)) {
            last = new Seen(cluster.schemaOf(alias) == schema.version(), now);
            seen.put(alias, last);
        }
        if (!last.fits()) {
            throw SearchClusterUnavailable.ofAnotherMake(alias);
        }
        return alias;
    }
}
