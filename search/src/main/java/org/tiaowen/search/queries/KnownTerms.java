package org.tiaowen.search.queries;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.Colloquialisms;
import org.tiaowen.search.language.LegalLexicon;

/**
 * The terms of law: those of the lexicon, those everyday expressions stand for, and those that clauses define, as far as a
 * reader may know of them. Safe for use by many threads.
 */
@Component
final class KnownTerms {

    /** A thousand laws define some thousands. */
    private static final int MOST_DEFINED = 20_000;

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final Set<String> always = new HashSet<>();
    private final ForReaders<Vocabulary> known;

    KnownTerms(SearchCluster cluster, SearchAliases aliases, Clock clock) {
        this.cluster = cluster;
        this.aliases = aliases;
        always.addAll(LegalLexicon.bundled().terms());
        Colloquialisms.bundled().entries().forEach((everyday, legal) -> {
            always.add(everyday);
            always.addAll(legal);
        });
        this.known = new ForReaders<>(clock, Vocabulary.of(always), this::ask);
    }

    /** The terms that reader may know. */
    Vocabulary of(Reader reader) {
        return known.of(reader);
    }

    private Vocabulary ask(Reader reader) {
        Condition visible = new Condition.All(List.of(), List.of(), Visibility.ofClauses(reader, false));
        Set<String> all = new HashSet<>(always);
        all.addAll(cluster.counts(aliases.clauses(), visible, DocumentFields.DEFINES, MOST_DEFINED)
                .keySet());
        return Vocabulary.of(all);
    }
}
