package org.tiaowen.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;

/** Waits until a person's own changes can be found. Thread-safe. */
@Component
public final class Freshness {

    /** A search that takes longer feels broken; what is not there by then is said to be missing. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final IndexTasks tasks;
    private final IndexHealth health;
    private final SearchCluster cluster;
    private final SearchAliases aliases;

    Freshness(IndexTasks tasks, IndexHealth health, SearchCluster cluster, SearchAliases aliases) {
        this.tasks = tasks;
        this.health = health;
        this.cluster = cluster;
        this.aliases = aliases;
    }

    /**
     * Returns when all of these tasks are done and findable, or after {@link #LONGEST_WAIT}; at once while the index cannot
     * be written to, for then waiting helps nobody.
     *
     * @return those that are not done yet
     */
    public List<Long> await(Collection<Long> own) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        List<Long> open = tasks.open(own);
        while (!open.isEmpty() && health.isWell() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return open;
            }
            open = tasks.open(open);
        }
        if (open.size() < own.size() && health.isWell()) {
            makeFindable();
        }
        return open;
    }

    private void makeFindable() {
        try {
            cluster.refreshSoon(aliases.clauses());
            cluster.refreshSoon(aliases.comments());
        } catch (SearchClusterUnavailable e) {
            // The search itself will say so.
            health.failed(String.valueOf(e.getMessage()));
        }
    }
}
