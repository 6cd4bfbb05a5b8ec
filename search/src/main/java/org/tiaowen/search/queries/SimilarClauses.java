package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.IndexedText;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/**
 * 相似条款 — the same rule elsewhere: in other regulations and in superior law, where 重复上位法 shows itself. Elasticsearch
 * proposes by shared words; what is told is what the word-by-word comparison confirms. Safe for use by many threads.
 */
@Component
public final class SimilarClauses {

    /** Below it two clauses share formulas (县级以上人民政府应当…) and not a rule. */
    static final double LEAST_LIKENESS = 0.5;

    /** A clause is the whole of another where that much of the shorter is in the longer, as when a law adds a sentence. */
    static final double WHOLE = 0.85;

    /** Of fewer characters, being the whole of another means nothing. */
    private static final int SHORTEST = 24;

    /** Word by word comparison takes a millisecond each. */
    private static final int CANDIDATES = 60;

    /** The rarest words tell most; Elasticsearch refuses questions of more than some thousand. */
    private static final int MOST_TERMS = 200;

    /** A law that says the same in every article would hide all others. */
    private static final int MOST_OF_ONE_WORK = 2;

    private static final String ENOUGH = "30%";

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final Segmenter segmenter;

    SimilarClauses(SearchCluster cluster, SearchAliases aliases, Segmenter segmenter) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.segmenter = segmenter;
    }

    /**
     * The clauses in the newest texts of other works that are like these words, the likest first.
     *
     * @param words of the clause, as the page shows it
     * @param work the draft or law it is of, which is left out
     * @return empty while the search is away
     */
    public Optional<List<SimilarClause>> find(String words, UUID work, Reader reader, int most) {
        SearchTerms terms = SearchTerms.of(segmenter.segment(words));
        List<String> asked = terms.words().stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_TERMS)
                .toList();
        if (asked.isEmpty()) {
            return Optional.of(List.of());
        }
        Condition like = new Condition.Match(DocumentFields.WORDS, SearchTerms.joined(asked), 1, ENOUGH);
        Condition newest =
                new Condition.Is(reader == Reader.PUBLIC ? DocumentFields.LATEST_PUBLIC : DocumentFields.LATEST, true);
        try {
            List<SimilarClause> found = new ArrayList<>();
            cluster
                    .ask(
                            aliases.clauses(),
                            new Inquiry(
                                    new Condition.All(List.of(like), List.of(), List.of(newest)), 0, CANDIDATES, null))
                    .entries()
                    .stream()
                    .map(Fields::of)
                    .filter(fields -> !fields.text(DocumentFields.WORK).equals(work.toString()))
                    .forEach(fields -> similar(words, fields).ifPresent(found::add));
            found.sort(Comparator.comparingDouble(SimilarClause::likeness).reversed());
            Map<UUID, Integer> told = new HashMap<>();
            return Optional.of(found.stream()
                    .filter(one -> told.merge(one.work(), 1, Integer::sum) <= MOST_OF_ONE_WORK)
                    .limit(most)
                    .toList());
        } catch (SearchClusterUnavailable away) {
            return Optional.empty();
        }
    }

    private static Optional<SimilarClause> similar(String words, Fields fields) {
        String other = fields.text(DocumentFields.TEXT);
        List<WordRun> runs = WordDifference.between(words, other);
        double likeness = likeness(runs, words.length(), other.length());
        return likeness == 0
                ? Optional.empty()
                : Optional.of(new SimilarClause(
                        fields.clause(DocumentFields.CLAUSE),
                        IndexedText.Origin.valueOf(fields.text(DocumentFields.ORIGIN)),
                        fields.id(DocumentFields.WORK),
                        fields.id(DocumentFields.VERSION),
                        fields.text(DocumentFields.TITLE),
                        fields.text(DocumentFields.VERSION_LABEL),
                        fields.text(DocumentFields.NUMBER),
                        likeness,
                        runs));
    }

    /** The share of both that is the same; 0 where it is not the same rule. */
    static double likeness(List<WordRun> runs, int one, int other) {
        double kept = runs.stream()
                .filter(run -> run.op() == WordRun.Op.EQUAL)
                .mapToInt(run -> run.text().length())
                .sum();
        int shorter = Math.min(one, other);
        double share = 2 * kept / Math.max(1, one + other);
        boolean whole = shorter >= SHORTEST && kept >= WHOLE * shorter;
        return share >= LEAST_LIKENESS || whole ? share : 0;
    }
}
