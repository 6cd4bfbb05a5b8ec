package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tiaowen.comments.clauselinks.ClauseUnits.ClauseUnit;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.language.Colloquialisms;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/**
 * Finds the clauses an opinion is about by what it says: by the words both share, by the terms of law its everyday
 * expressions stand for, by the direction of its words, and by what the clause is for. What each counts is in {@link
 * Signals}. Immutable and safe for many threads.
 */
final class ContentMatching {

    /**
     * A clause that may be meant.
     *
     * @param signals what speaks for it
     * @param share how much of the likelihood over all clauses falls on this one, 0 to 1
     * @param words the words both share, the most telling first; found when asked for
     */
    record Candidate(ProvisionId clause, Signals signals, double share, Supplier<List<String>> words) {}

    /** What a comment says in its title counts as much as if it said it again. */
    private static final double TITLE = 2;

    /** A term said often counts more, but not for every time it is said. */
    private static final double REPEATED = 0.5;

    /** A term of law that stands for an everyday expression is as good as the expression, and surer to be found. */
    private static final double SYNONYM = 1.2;

    /** Half of what all clauses have in common is left out of their directions. */
    private static final double COMMON = 0.5;

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_EVIDENCE = 6;

    private final Segmenter segmenter;
    private final Colloquialisms colloquialisms;
    private final WordVectors vectors;
    private final List<ClauseUnit> units;
    private final ImpactIndex index;
    private final Map<String, List<String>> legalTerms;
    private final float[] middle;
    private final List<float[]> directions;
    private final float[] subject;
    private final List<float[]> otherSubjects;

    ContentMatching(LegalText text, Segmenter segmenter) {
        this.segmenter = segmenter;
        this.colloquialisms = Colloquialisms.bundled();
        this.vectors = WordVectors.bundled();
        this.units = ClauseUnits.of(text);
        List<SearchTerms> terms = units.stream().map(unit -> terms(unit.text())).toList();
        this.index = new ImpactIndex(
                IntStream.range(0, units.size())
                        .mapToObj(i ->
                                TermWeights.counted(List.of(terms(units.get(i).headings()), terms.get(i))))
                        .toList(),
                Background.bundled()::weight);
        this.legalTerms = legalTerms();
        List<List<String>> words = terms.stream()
                .map(found -> colloquialisms.joined(found.words()))
                .toList();
        Map<String, Double> rarity = WordVectors.rarity(words);
        List<float[]> whole =
                words.stream().map(clause -> vectors.direction(clause, rarity)).toList();
        this.middle = vectors.middle(whole);
        this.subject = vectors.direction(words.stream().flatMap(List::stream).toList(), Map.of());
        this.otherSubjects = vectors.subjectsOtherThan(subject);
        this.directions = whole.stream()
                .map(direction -> WordVectors.without(direction, middle, COMMON))
                .toList();
    }

    /** The clauses that share words with a text, the best first, at most {@code most}. */
    List<Candidate> candidates(String opinion, int most) {
        Said said = said(opinion);
        Map<String, Double> query = query(said);
        List<Signals> signals = signals(said, query);
        double[] scores = signals.stream().mapToDouble(Signals::score).toArray();
        double highest = IntStream.range(0, scores.length)
                .filter(i -> signals.get(i).strength() > 0)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        double sum = IntStream.range(0, scores.length)
                .filter(i -> signals.get(i).strength() > 0)
                .mapToDouble(i -> Math.exp(scores[i] - highest))
                .sum();
        return IntStream.range(0, scores.length)
                .filter(i -> signals.get(i).strength() > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
                .limit(most)
                .map(unit -> new Candidate(
                        units.get(unit).clause(),
                        signals.get(unit),
                        Math.exp(scores[unit] - highest) / sum,
                        () -> evidence(query, unit)))
                .toList();
    }

    /**
     * What an opinion says.
     *
     * @param titled whether it has a title
     * @param point the part that names what it is about: its title, or all of it where there is none
     * @param expressions the everyday expressions in it
     */
    private record Said(
            boolean titled, String point, SearchTerms terms, SearchTerms pointTerms, Set<String> expressions) {}

    private Said said(String opinion) {
        int line = opinion.indexOf('\n');
        boolean titled = line > 0 && line <= LONGEST_TITLE && line < opinion.length() / 2;
        SearchTerms all = terms(opinion);
        String point = titled ? opinion.substring(0, line) : opinion;
        return new Said(titled, point, all, titled ? terms(point) : all, colloquialisms.in(opinion));
    }

    private Map<String, Double> query(Said said) {
        Map<String, Double> query = new HashMap<>();
        TermWeights.counted(said.terms()).forEach((term, count) -> query.put(term, 1 + REPEATED * Math.log(count)));
        if (said.titled()) {
            TermWeights.counted(said.pointTerms())
                    .keySet()
                    .forEach(term -> query.merge(term, 1.0, (weight, one) -> weight * TITLE));
        }
        legal(said.expressions()).forEach(term -> query.merge(term, SYNONYM, Math::max));
        return query;
    }

    private List<Signals> signals(Said said, Map<String, Double> query) {
        double[] strengths = index.scores(query);
        Map<String, Double> asked = new HashMap<>();
        legal(colloquialisms.in(said.point())).forEach(term -> asked.put(term, 1.0));
        double[] meant = index.scores(asked);
        float[] whole = direction(said.terms());
        float[] point = said.titled() ? direction(said.pointTerms()) : whole;
        float[] away = WordVectors.without(point, middle, COMMON);
        double strongest = highest(strengths);
        double mostMeant = highest(meant);
        double elsewhere = elsewhere(whole);
        List<Signals> signals = new ArrayList<>();
        for (int i = 0; i < strengths.length; i++) {
            signals.add(new Signals(
                    strengths[i],
                    strengths[i] / strongest,
                    meant[i] / mostMeant,
                    WordVectors.dot(directions.get(i), away),
                    units.get(i).part(),
                    units.get(i).forbids(),
                    elsewhere));
        }
        return signals;
    }

    private float[] direction(SearchTerms terms) {
        return vectors.direction(colloquialisms.joined(terms.words()), Map.of());
    }

    /** The share of the other subjects of law that an opinion is nearer to than to this regulation. */
    private double elsewhere(float[] opinion) {
        double here = WordVectors.dot(opinion, subject);
        long nearer = otherSubjects.stream()
                .filter(other -> WordVectors.dot(opinion, other) > here)
                .count();
        return nearer / (double) Math.max(1, otherSubjects.size());
    }

    private static double highest(double[] values) {
        double highest = Double.MIN_NORMAL;
        for (double value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }

    /** The terms of law for everyday expressions, as far as this regulation has them. */
    private Set<String> legal(Set<String> expressions) {
        Set<String> terms = new LinkedHashSet<>();
        expressions.forEach(expression -> terms.addAll(legalTerms.getOrDefault(expression, List.of())));
        return terms;
    }

    private Map<String, List<String>> legalTerms() {
        Map<String, List<String>> cut = new HashMap<>();
        Map<String, List<String>> byExpression = new HashMap<>();
        colloquialisms.entries().forEach((everyday, legal) -> {
            List<String> terms = legal.stream()
                    .flatMap(term -> cut
                            .computeIfAbsent(term, name -> TermWeights.counted(terms(name)).keySet().stream()
                                    .filter(index::holds)
                                    .toList())
                            .stream())
                    .distinct()
                    .toList();
            if (!terms.isEmpty()) {
                byExpression.put(everyday, terms);
            }
        });
        return byExpression;
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
