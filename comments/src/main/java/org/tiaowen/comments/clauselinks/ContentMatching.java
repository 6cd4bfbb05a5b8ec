package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tiaowen.comments.clauselinks.ClauseUnits.ClauseUnit;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** Finds the clauses whose words an opinion shares. Immutable and safe for many threads. */
final class ContentMatching {

    /**
     * A clause that may be meant.
     *
     * @param raw the sum of what the shared terms are worth
     * @param coverage the share of the opinion's telling terms that stand in the clause, 0 to 1
     */
    record Candidate(ProvisionId clause, double raw, double coverage, double margin, List<String> words) {}

    /** What a comment says in its title counts as much as if it said it again. */
    private static final double TITLE = 2;

    /** A term said often counts more, but not for every time it is said. */
    private static final double REPEATED = 0.5;

    /** A term of law that stands for an everyday expression is as good as the expression itself, and surer to be found. */
    private static final double SYNONYM = 1.2;

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_EVIDENCE = 6;

    private static final List<String> SPEAKS_OF_SANCTIONS = List.of("罚", "处分", "追责", "追究");
    private static final List<String> SPEAKS_OF_TERMS = List.of("定义", "概念", "名词", "是否属于", "算不算", "什么是");

    private final Segmenter segmenter;
    private final Background background;
    private final Colloquialisms colloquialisms;
    private final List<ClauseUnit> units;
    private final ImpactIndex index;

    ContentMatching(LegalText text, Segmenter segmenter, Background background, Colloquialisms colloquialisms) {
        this.segmenter = segmenter;
        this.background = background;
        this.colloquialisms = colloquialisms;
        this.units = ClauseUnits.of(text);
        this.index = new ImpactIndex(
                units.stream()
                        .map(unit -> TermWeights.counted(List.of(terms(unit.headings()), terms(unit.text()))))
                        .toList(),
                background::weight);
    }

    /** The clauses that share words with a text, the best first, at most {@code most}. */
    List<Candidate> candidates(String opinion, int most) {
        Map<String, Double> query = query(opinion);
        double[] scores = index.scores(query);
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= factor(units.get(i).part(), opinion);
        }
        List<Integer> best = IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
                .limit(most + 1L)
                .toList();
        double telling = query.entrySet().stream()
                .mapToDouble(
                        term -> term.getValue() * background.weight(term.getKey()) * TermWeights.share(term.getKey()))
                .sum();
        List<Candidate> candidates = new ArrayList<>();
        for (int place = 0; place < Math.min(most, best.size()); place++) {
            int unit = best.get(place);
            double next = place + 1 < best.size() ? scores[best.get(place + 1)] : 0;
            candidates.add(new Candidate(
                    units.get(unit).clause(),
                    scores[unit],
                    scores[unit] / Math.max(1, telling),
                    1 - next / scores[unit],
                    evidence(query, unit)));
        }
        return candidates;
    }

    private Map<String, Double> query(String opinion) {
        Map<String, Double> query = new HashMap<>();
        TermWeights.counted(terms(opinion)).forEach((term, count) -> query.put(term, 1 + REPEATED * Math.log(count)));
        Set<String> spoken = Set.copyOf(query.keySet());
        for (String legal : colloquialisms.legalTermsFor(opinion)) {
            TermWeights.counted(terms(legal)).keySet().forEach(term -> {
                if (!spoken.contains(term)) {
                    query.put(term, SYNONYM);
                }
            });
        }
        int line = opinion.indexOf('\n');
        if (line > 0 && line <= LONGEST_TITLE && line < opinion.length() / 2) {
            TermWeights.counted(terms(opinion.substring(0, line)))
                    .keySet()
                    .forEach(term -> query.merge(term, 1.0, (weight, one) -> weight * TITLE));
        }
        return query;
    }

    private static double factor(ClauseUnits.Part part, String opinion) {
        return switch (part) {
            case RULE -> 1;
            case GENERAL -> 0.8;
            case DEFINITION -> SPEAKS_OF_TERMS.stream().anyMatch(opinion::contains) ? 1 : 0.5;
            case SANCTION -> SPEAKS_OF_SANCTIONS.stream().anyMatch(opinion::contains) ? 0.8 : 0.6;
            case CLOSING -> 0.3;
        };
    }

    /** The words both share, the most telling first; for want of words, bigrams. */
    private List<String> evidence(Map<String, Double> query, int unit) {
        record Share(String term, double worth) {}
        return query.entrySet().stream()
                .filter(term -> term.getKey().codePointCount(0, term.getKey().length()) > 1)
                .map(term -> new Share(term.getKey(), term.getValue() * index.impact(term.getKey(), unit)))
                .filter(share -> share.worth() > 0)
                .sorted(Comparator.comparing((Share share) -> !TermWeights.isWord(share.term()))
                        .thenComparing(Comparator.comparingDouble(Share::worth).reversed())
                        .thenComparing(Share::term))
                .map(share -> TermWeights.isWord(share.term()) ? share.term().substring(1) : share.term())
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
    }

    private SearchTerms terms(String text) {
        return SearchTerms.of(segmenter.segment(text));
    }
}
