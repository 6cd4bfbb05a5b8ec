package org.tiaowen.comments.clauselinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.clauselinks.AnalysedComment.AnalysedOpinion;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;
import tools.jackson.databind.JsonNode;

/**
 * Measures the linking on the labelled set, against plain BM25 in the same run, and prints the tables of
 * docs/measurements.md. Skipped where the set is absent.
 */
class LinkingMeasurementTests {

    private static final int DEPTH = 3;

    private final Segmenter segmenter = new Segmenter(LegalLexicon.bundled());

    @Test
    void contentFindsMoreThanPlainBm25() {
        GoldLinking gold = GoldLinking.orSkip();
        Ranking plain = new Ranking();
        Ranking ours = new Ranking();
        Threshold threshold = new Threshold();
        gold.messages().forEach((regulation, messages) -> {
            LegalText text = gold.regulation(regulation);
            Places places = Places.of(text);
            Function<String, List<Integer>> baseline = baseline(text);
            ContentMatching content = new ContentMatching(text, segmenter);
            ClauseLinker linker = ClauseLinker.of(text, segmenter);
            for (GoldLinking.Message message : messages) {
                if (!message.offTopic()) {
                    plain.add(regulation, message.articles(), baseline.apply(message.text()));
                    ours.add(
                            regulation,
                            message.articles(),
                            content.candidates(message.text(), DEPTH).stream()
                                    .map(candidate -> article(places, candidate.clause()))
                                    .toList());
                }
                threshold.add(message, best(linker.analyse(message.text())), places);
            }
        });

        System.out.printf("%nLinking by content, macro over %d regulations%n", ours.regulations());
        System.out.println("| | hit@1 | hit@3 |\n|---|---|---|");
        System.out.println(plain.line("plain BM25, characters + bigrams, whole message"));
        System.out.println(ours.line("content matching, whole message"));
        ours.print();
        threshold.print();
        assertThat(ours.hits(1)).isGreaterThan(1.8 * plain.hits(1));
        assertThat(ours.hits(DEPTH)).isGreaterThan(1.55 * plain.hits(DEPTH));
        assertThat(threshold.offTopicKeptOut()).isGreaterThan(0.75);
    }

    @Test
    void citationsLeadToTheClausesTheyName() {
        GoldLinking gold = GoldLinking.orSkip();
        LegalText text = gold.regulation("invented-1");
        Places places = Places.of(text);
        ClauseLinker linker = ClauseLinker.of(text, segmenter);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int spans = 0;
        int spansFound = 0;
        List<String> misses = new ArrayList<>();
        for (JsonNode line : gold.lines("citations-dev.jsonl")) {
            String comment = line.path("text").asString();
            Set<String> expected = new HashSet<>();
            AnalysedComment analysed = linker.analyse(comment);
            for (JsonNode opinion : line.path("opinions")) {
                boolean cites = opinion.path("kind").asString().equals("explicit")
                        && !opinion.path("form").asString().startsWith("desc")
                        && !opinion.path("form").asString().equals("quote-only");
                if (cites) {
                    opinion.path("targets").forEach(target -> expected.add(target(target)));
                }
                spans++;
                int start = opinion.path("span").get(0).asInt();
                int end = opinion.path("span").get(1).asInt();
                spansFound += analysed.opinions().stream()
                                .anyMatch(found -> Math.abs(found.span().start() - start) <= 3
                                        && Math.abs(found.span().end() - end) <= 3)
                        ? 1
                        : 0;
            }
            Set<String> found = new HashSet<>();
            analysed.opinions().stream()
                    .flatMap(opinion -> opinion.links().stream())
                    .filter(link -> link.method() == LinkMethod.CITATION)
                    .forEach(link -> found.add(target(text, places, link.clause())));
            Set<String> both = new HashSet<>(found);
            both.retainAll(expected);
            right += both.size();
            wrong += found.size() - both.size();
            missed += expected.size() - both.size();
            if (!found.equals(expected)) {
                misses.add(comment + " expected " + expected + " found " + found);
            }
        }
        double precision = right / (double) (right + wrong);
        double recall = right / (double) (right + missed);
        double f1 = 2 * precision * recall / (precision + recall);
        misses.forEach(System.out::println);
        System.out.printf(
                "%nCitations in comments: %d targets right, %d wrong, %d missed; precision %.3f, recall %.3f, F1 %.3f%n",
                right, wrong, missed, precision, recall, f1);
        System.out.printf("Opinions split as labelled (both ends within 3 characters): %d of %d%n", spansFound, spans);
        assertThat(f1).isGreaterThan(0.98);
    }

    /** The content links of a comment, the surest first, each clause once. */
    private static List<ProposedLink> best(AnalysedComment analysed) {
        Map<ProvisionId, ProposedLink> best = new LinkedHashMap<>();
        analysed.opinions().stream()
                .map(AnalysedOpinion::links)
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(ProposedLink::score).reversed())
                .forEach(link -> best.putIfAbsent(link.clause(), link));
        return List.copyOf(best.values());
    }

    /** Plain BM25 over characters and bigrams, as the README of the set describes it. */
    private static Function<String, List<Integer>> baseline(LegalText text) {
        Places places = Places.of(text);
        List<ClauseUnits.ClauseUnit> units = ClauseUnits.of(text);
        ImpactIndex index = new ImpactIndex(
                units.stream().map(unit -> plainTerms(unit.text())).toList(), term -> 1 / TermWeights.share(term));
        return message -> {
            Map<String, Double> query = new HashMap<>();
            plainTerms(message).keySet().forEach(term -> query.put(term, 1.0));
            double[] scores = index.scores(query);
            return IntStream.range(0, scores.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(unit -> -scores[unit]))
                    .limit(DEPTH)
                    .map(unit -> article(places, units.get(unit).clause()))
                    .toList();
        };
    }

    private static Map<String, Integer> plainTerms(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i))) {
                counts.merge(text.substring(i, i + 1), 1, Integer::sum);
                if (i + 1 < text.length() && Character.isIdeographic(text.charAt(i + 1))) {
                    counts.merge(text.substring(i, i + 2), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static int article(Places places, ProvisionId clause) {
        return places.of(clause).map(Place::article).orElse(0);
    }

    private static String target(JsonNode target) {
        StringBuilder name = new StringBuilder();
        for (String part : List.of("chapter", "annex", "article", "suffix", "paragraph", "item")) {
            if (target.has(part) && target.path(part).asInt() > 0) {
                name.append(part).append(target.path(part).asInt());
            }
        }
        return name.toString();
    }

    private static String target(LegalText text, Places places, ProvisionId clause) {
        return places.of(clause)
                .map(place -> "article" + place.article()
                        + (place.suffix() > 0 ? "suffix" + place.suffix() : "")
                        + (place.paragraph() == null ? "" : "paragraph" + place.paragraph())
                        + (place.item() == null ? "" : "item" + place.item()))
                .orElseGet(() -> {
                    Provision provision = text.find(clause).orElseThrow();
                    String level = provision.level() == Level.CHAPTER
                            ? "chapter"
                            : provision.level().toString().toLowerCase(java.util.Locale.ROOT);
                    return level
                            + (provision.number() == null
                                    ? 1
                                    : provision.number().ordinal());
                });
    }

    /** Hits by regulation. */
    private static final class Ranking {
        private final Map<String, List<Integer>> ranks = new LinkedHashMap<>();

        void add(String regulation, List<Integer> expected, List<Integer> found) {
            int rank = IntStream.range(0, found.size())
                    .filter(i -> expected.contains(found.get(i)))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            ranks.computeIfAbsent(regulation, name -> new ArrayList<>()).add(rank);
        }

        int regulations() {
            return ranks.size();
        }

        double hits(int depth) {
            return ranks.values().stream()
                    .mapToDouble(list -> share(list, depth))
                    .average()
                    .orElseThrow();
        }

        String line(String name) {
            return "| %s | %.3f | %.3f |".formatted(name, hits(1), hits(DEPTH));
        }

        void print() {
            ranks.forEach((regulation, list) -> System.out.printf(
                    "|   %s (%d) | %.3f | %.3f |%n", regulation, list.size(), share(list, 1), share(list, DEPTH)));
        }

        private static double share(List<Integer> list, int depth) {
            return list.stream().filter(rank -> rank < depth).count() / (double) list.size();
        }
    }

    /** What the threshold lets through. */
    private static final class Threshold {
        private int links;
        private int rightLinks;
        private int onTopic;
        private int linked;
        private int firstRight;
        private int offTopic;
        private int offTopicLinked;

        void add(GoldLinking.Message message, List<ProposedLink> found, Places places) {
            links += found.size();
            rightLinks += (int) found.stream()
                    .filter(link -> message.articles().contains(article(places, link.clause())))
                    .count();
            if (message.offTopic()) {
                offTopic++;
                offTopicLinked += found.isEmpty() ? 0 : 1;
            } else {
                onTopic++;
                linked += found.isEmpty() ? 0 : 1;
                firstRight += !found.isEmpty()
                                && message.articles()
                                        .contains(
                                                article(places, found.getFirst().clause()))
                        ? 1
                        : 0;
            }
        }

        double offTopicKeptOut() {
            return 1 - offTopicLinked / (double) offTopic;
        }

        void print() {
            System.out.printf(
                    "At the threshold %.2f: %d of %d on-topic messages linked, first link right for %d; precision of all %d links %.3f; %d of %d off-topic messages kept out%n",
                    ClauseLinker.THRESHOLD,
                    linked,
                    onTopic,
                    firstRight,
                    links,
                    rightLinks / (double) links,
                    offTopic - offTopicLinked,
                    offTopic);
        }
    }
}
