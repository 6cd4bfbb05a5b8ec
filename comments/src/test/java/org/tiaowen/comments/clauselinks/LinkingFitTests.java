package org.tiaowen.comments.clauselinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.clauselinks.SignalsFit.Letter;
import org.tiaowen.comments.clauselinks.SignalsFit.Link;
import org.tiaowen.comments.clauselinks.SignalsFit.Option;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;
import tools.jackson.databind.JsonNode;

/**
 * Fits the weights of the linker to the labelled letters of eight regulations, each regulation left out in turn, and prints
 * the figures of docs/measurements.md. Skipped where the letters are absent.
 */
class LinkingFitTests {

    private static final String DEV = "gold/linking/";

    private final Segmenter segmenter = new Segmenter(LegalLexicon.bundled());

    @Test
    void weightsFittedWithoutARegulationServeItToo() throws IOException {
        List<Letter> letters = letters(GoldLinking.orSkip().data());
        List<String> regulations =
                letters.stream().map(Letter::regulation).distinct().toList();
        List<Link> unseen = new ArrayList<>();
        List<Double> likely = new ArrayList<>();
        for (String left : regulations) {
            List<Letter> others = letters.stream()
                    .filter(letter -> !letter.regulation().equals(left))
                    .toList();
            double[] ranking = SignalsFit.ranking(others);
            double[] calibration = SignalsFit.calibration(SignalsFit.links(others, ranking));
            for (Link link : SignalsFit.links(
                    letters.stream()
                            .filter(letter -> letter.regulation().equals(left))
                            .toList(),
                    ranking)) {
                unseen.add(link);
                likely.add(SignalsFit.probability(link, calibration));
            }
        }
        double[] ranking = SignalsFit.ranking(letters);
        System.out.printf(
                "%nFitted to all: %s %s, calibration %s%n",
                SignalsFit.NAMES, text(ranking), text(SignalsFit.calibration(SignalsFit.links(letters, ranking))));
        System.out.println("Each regulation left out in turn: hit@1, hit@3");
        regulations.forEach(name -> System.out.printf(
                "| %s | %.3f | %.3f |%n",
                LabelledLetters.title(name),
                SignalsFit.hits(unseen, 1, name::equals),
                SignalsFit.hits(unseen, 3, name::equals)));
        double first = SignalsFit.hits(unseen, 1, name -> name.startsWith(DEV));
        double third = SignalsFit.hits(unseen, 3, name -> name.startsWith(DEV));
        System.out.printf("| the four of the set | %.3f | %.3f |%n", first, third);
        System.out.printf(
                "| our four | %.3f | %.3f |%n",
                SignalsFit.hits(unseen, 1, name -> !name.startsWith(DEV)),
                SignalsFit.hits(unseen, 3, name -> !name.startsWith(DEV)));
        System.out.println("Scores of regulations left out: from, links, mean score, share right");
        double[] borders = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1};
        for (int b = 0; b + 1 < borders.length; b++) {
            double from = borders[b];
            double to = borders[b + 1];
            List<Integer> in = IntStream.range(0, unseen.size())
                    .filter(i -> likely.get(i) >= from && likely.get(i) < to)
                    .boxed()
                    .toList();
            System.out.printf(
                    "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                    from,
                    to,
                    in.size(),
                    in.stream().mapToDouble(likely::get).average().orElse(0),
                    in.stream().filter(i -> unseen.get(i).right()).count() / (double) Math.max(1, in.size()));
        }
        assertThat(first).isGreaterThan(0.42);
        assertThat(third).isGreaterThan(0.66);
    }

    private List<Letter> letters(Path data) throws IOException {
        Map<String, LegalText> texts = new HashMap<>();
        Map<String, ContentMatching> matchings = new HashMap<>();
        List<Letter> letters = new ArrayList<>();
        for (JsonNode line : LabelledLetters.all(data)) {
            String regulation = line.path("regulation").asString();
            if (!texts.containsKey(regulation)) {
                LegalText text = TextReader.read(Files.readString(data.resolve(regulation)))
                        .text();
                texts.put(regulation, text);
                matchings.put(regulation, new ContentMatching(text, segmenter));
            }
            Places places = Places.of(Objects.requireNonNull(texts.get(regulation)));
            List<Integer> articles = new ArrayList<>();
            line.path("articles").forEach(article -> articles.add(article.asInt()));
            letters.add(new Letter(
                    regulation,
                    line.path("off_topic").asBoolean(),
                    Objects.requireNonNull(matchings.get(regulation))
                            .candidates(line.path("text").asString(), Integer.MAX_VALUE)
                            .stream()
                            .map(candidate -> {
                                int place = articles.indexOf(places.of(candidate.clause())
                                        .map(Place::article)
                                        .orElse(0));
                                return new Option(candidate.signals(), place < 0 ? 0 : place == 0 ? 2 : 1);
                            })
                            .toList()));
        }
        return letters;
    }

    private static String text(double[] numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj("%.3f"::formatted)
                .toList()
                .toString();
    }
}
