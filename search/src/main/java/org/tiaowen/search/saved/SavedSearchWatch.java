package org.tiaowen.search.saved;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tiaowen.search.SearchSettings;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.queries.ClauseSearch;
import org.tiaowen.search.queries.CommentSearch;
import org.tiaowen.search.queries.FoundKey;

/**
 * Looks for new hits of saved searches after every change of the index, one search at a time; several instances share the
 * work.
 */
@Component
final class SavedSearchWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SavedSearchWatch.class);

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);

    /** Looks may take a twentieth of the time of a search, so that a batch of thousands of comments is indexed undisturbed. */
    private static final int REST_FOR_WORK = 20;

    private static final Duration SHORTEST_REST = Duration.ofSeconds(2);

    /** Rights change without a word to the index. */
    private static final Duration AT_LEAST_EVERY = Duration.ofHours(1);

    /** A look that takes longer was killed. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

    private static final Duration WHEN_AWAY = Duration.ofSeconds(10);

    private final SavedSearchStore store;
    private final ClauseSearch clauses;
    private final CommentSearch comments;
    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final ObjectProvider<AddressReading> reading;
    private final boolean working;
    private volatile @Nullable Thread thread;

    SavedSearchWatch(
            SavedSearchStore store,
            ClauseSearch clauses,
            CommentSearch comments,
            SearchCluster cluster,
            SearchAliases aliases,
            ObjectProvider<AddressReading> reading,
            SearchSettings settings) {
        this.store = store;
        this.clauses = clauses;
        this.comments = comments;
        this.cluster = cluster;
        this.aliases = aliases;
        this.reading = reading;
        this.working = settings.workers() > 0;
    }

    @Override
    public synchronized void start() {
        if (working) {
            // known before it runs: it ends as soon as it is not the one that is meant to run
            Thread started = Thread.ofPlatform().daemon().name("saved-searches").unstarted(this::work);
            thread = started;
            started.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean isWanted() {
        return Thread.currentThread() == thread;
    }

    private void work() {
        while (isWanted()) {
            Duration pause = BETWEEN_ROUNDS;
            try {
                round();
            } catch (SearchClusterUnavailable away) {
                pause = WHEN_AWAY;
            } catch (RuntimeException | Error e) {
                // an error too: nobody would ever be told of anything again
                LOG.warn("Saved searches cannot be looked at now: {}", e.toString());
                LOG.debug("the reason", e);
                pause = WHEN_AWAY;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Looks at every search that is due. */
    private void round() {
        SavedSearchStore.Standing standing = store.standing();
        boolean findable = false;
        Optional<SavedSearchStore.Taken> next = take(standing);
        while (next.isPresent() && isWanted()) {
            UUID id = next.get().id();
            try {
                if (!findable) {
                    cluster.refreshSoon(aliases.clauses());
                    cluster.refreshSoon(aliases.comments());
                    findable = true;
                }
                look(next.get(), standing);
            } catch (RuntimeException e) {
                store.notNow(id, WHEN_AWAY);
                throw e;
            }
            next = take(standing);
        }
    }

    private Optional<SavedSearchStore.Taken> take(SavedSearchStore.Standing standing) {
        return store.take(standing.reading(), AT_LEAST_EVERY, LONGEST_LOOK);
    }

    /** The first look, so that what is there when a search is saved is not new; left for later while Elasticsearch is away. */
    void lookAtOnce(UUID id) {
        try {
            store.find(id).ifPresent(search -> look(search, store.standing()));
        } catch (SearchClusterUnavailable away) {
            LOG.debug("looked at later", away);
        }
    }

    private void look(SavedSearchStore.Taken search, SavedSearchStore.Standing standing) {
        Optional<Watched> watched = reading.stream()
                .flatMap(each -> each.read(search.owner(), search.address()).stream())
                .findFirst();
        if (watched.isEmpty()) {
            store.notNow(search.id(), AT_LEAST_EVERY);
            return;
        }
        long begun = System.nanoTime();
        Set<String> hits = hits(watched.get());
        Duration pause = Duration.ofNanos((System.nanoTime() - begun) * REST_FOR_WORK);
        Duration rest = pause.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : pause;
        if (hits.size() > SavedSearches.MOST_WATCHED) {
            store.foundTooMany(search.id(), standing, rest);
        } else {
            store.found(search.id(), hits, standing, rest);
        }
    }

    private Set<String> hits(Watched watched) {
        try (Stream<FoundKey> keys = keys(watched)) {
            return keys.map(FoundKey::value)
                    .distinct()
                    .limit(SavedSearches.MOST_WATCHED + 1L)
                    .collect(Collectors.toSet());
        }
    }

    private Stream<FoundKey> keys(Watched watched) {
        return switch (watched) {
            case Watched.Clauses asked -> clauses.keys(asked.query(), asked.reader());
            case Watched.Comments asked -> comments.keys(asked.query(), asked.reader());
        };
    }
}
