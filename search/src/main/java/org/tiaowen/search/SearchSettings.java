package org.tiaowen.search;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the search, {@code tiaowen.search.*}.
 *
 * @param indexPrefix what the names of all aliases and indexes begin with; several installations can share a cluster
 * @param shards shards of each index, read when an index is created
 * @param replicas replicas of each index, read when an index is created
 * @param workers threads of this application that bring the index up to date; 0 leaves it to other instances
 * @param rebuildThreads threads that read and segment while an index is built anew; all processors up to 4 unless told
 * @param checkEvery how long after a check the next one is due; 0 for none but those asked for
 * @param lexicon a file with further legal terms, one a line; none unless told
 * @param bm25 parameters of the ranking, read when an index is created
 */
@ConfigurationProperties("tiaowen.search")
public record SearchSettings(
        @DefaultValue("tiaowen") String indexPrefix,
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas,
        @DefaultValue("1") int workers,
        @DefaultValue("0") int rebuildThreads,
        @DefaultValue("24h") Duration checkEvery,
        @Nullable Path lexicon,
        @DefaultValue Bm25 bm25) {

    public SearchSettings {
        if (!indexPrefix.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException(
                    "tiaowen.search.index-prefix is made of small letters and digits, not: " + indexPrefix);
        }
        rebuildThreads = rebuildThreads > 0
                ? rebuildThreads
                : Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        if (shards < 1 || replicas < 0 || workers < 0) {
            throw new IllegalArgumentException(
                    "tiaowen.search: shards from 1, replicas and workers from 0, not: shards=" + shards + ", replicas="
                            + replicas + ", workers=" + workers);
        }
    }

    /**
     * Parameters of BM25. The defaults won on 22,306 articles with words, bigrams and characters together; Elasticsearch's
     * own are 1.2 and 0.75.
     *
     * @param k1 how much a repeated word counts
     * @param b how much a long text is held back
     */
    public record Bm25(
            @DefaultValue("0.6") double k1,
            @DefaultValue("0.75") double b) {}
}
