package org.tiaowen.app.operating;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.tiaowen.search.index.IndexHealth;
import org.tiaowen.search.index.SearchStatus;
import org.tiaowen.search.index.Upkeep;
import org.tiaowen.search.index.UpkeepJob;

/** Tells monitors how far the index is behind; never down, for the platform serves all the same. */
@Component("searchIndex")
class SearchIndexHealth implements HealthIndicator {

    /** No status of Spring's, and so of no weight for the whole. */
    private static final Status BEHIND = new Status("BEHIND");

    private static final int JOBS_LOOKED_AT = 5;

    private final IndexHealth index;
    private final Upkeep upkeep;

    SearchIndexHealth(IndexHealth index, Upkeep upkeep) {
        this.index = index;
        this.upkeep = upkeep;
    }

    @Override
    public Health health() {
        SearchStatus status = index.status();
        Health.Builder health = new Health.Builder()
                .status(index.behind().isPresent() ? BEHIND : Status.UP)
                .withDetail("pending", status.pending())
                .withDetail("refused", status.refused());
        status.waitingSince().ifPresent(since -> health.withDetail("waitingSince", since.toString()));
        status.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble.reason()));
        upkeep.newest(JOBS_LOOKED_AT).stream()
                .filter(UpkeepJob::isOpen)
                .forEach(job -> health.withDetail(
                        job.task() + " " + job.kind(), job.progress().percent() + " %"));
        return health.build();
    }
}
