package org.tiaowen.search.queries;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.search.asking.Titles;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;

/**
 * The titles in the index, as far as a reader may know of them. Safe for use by many threads. A law younger than some seconds
 * is found all the same, by the characters of its name.
 */
@Component
final class KnownTitles {

    /** A country has some tens of thousands of regulations; the names of more are found by their characters. */
    private static final int MOST_TITLES = 50_000;

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final ForReaders<Titles> known;

    KnownTitles(SearchCluster cluster, SearchAliases aliases, Clock clock) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.known = new ForReaders<>(clock, Titles.NONE, this::ask);
    }

    /** The titles that reader may know. */
    Titles of(Reader reader) {
        return known.of(reader);
    }

    private Titles ask(Reader reader) {
        Condition visible = new Condition.All(List.of(), List.of(), Visibility.ofClauses(reader, false));
        return Titles.of(cluster.counts(aliases.clauses(), visible, DocumentFields.TITLE, MOST_TITLES)
                .keySet());
    }
}
