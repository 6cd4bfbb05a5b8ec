package org.tiaowen.search.queries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tiaowen.search.asking.Titles;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;

/**
 * The titles in the index, as far as a reader may know of them. Safe for use by many threads.
 *
 * <p>Asked anew after {@code FRESH}; until then, and while Elasticsearch is away, the last answer holds. The first callers
 * wait for an answer, and who got none asks again. A law younger than that is found all the same, by the characters of its
 * name.
 */
@Component
final class KnownTitles {

    private static final Duration FRESH = Duration.ofSeconds(20);

    /** A country has some tens of thousands of regulations; the names of more are found by their characters. */
    private static final int MOST_TITLES = 50_000;

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final Clock clock;
    private final Map<Reader, Known> known = new EnumMap<>(Reader.class);

    private record Known(Titles titles, Instant asked) {}

    KnownTitles(SearchCluster cluster, SearchAliases aliases, Clock clock) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.clock = clock;
    }

    /** The titles that reader may know. */
    Titles of(Reader reader) {
        Instant now = clock.instant();
        Known last;
        synchronized (known) {
            last = known.get(reader);
            if (last != null && now.isBefore(last.asked().plus(FRESH))) {
                return last.titles();
            }
            if (last != null) {
                // Marked as asked before asking: one caller waits for the answer, the others take the last one.
                known.put(reader, new Known(last.titles(), now));
            }
        }
        try {
            Titles titles = Titles.of(ask(reader));
            synchronized (known) {
                known.put(reader, new Known(titles, now));
            }
            return titles;
        } catch (SearchClusterUnavailable away) {
            if (last == null) {
                return Titles.NONE;
            }
            synchronized (known) {
                known.put(reader, last);
            }
            return last.titles();
        }
    }

    private List<String> ask(Reader reader) {
        Condition visible = new Condition.All(List.of(), List.of(), Visibility.ofClauses(reader, false));
        return List.copyOf(cluster.counts(aliases.clauses(), visible, DocumentFields.TITLE, MOST_TITLES)
                .keySet());
    }
}
