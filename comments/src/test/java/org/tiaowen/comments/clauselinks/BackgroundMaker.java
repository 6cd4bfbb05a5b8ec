package org.tiaowen.comments.clauselinks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code background-weights.tsv} from a corpus of articles and of letters: {@code BackgroundMaker DATA OUT}.
 *
 * <p>The weight of a term is its idf among the articles of law, times its idf among the letters to the power 1.5, each
 * between 0 and 1. What is kept are weights of terms that many texts hold, so that no text can be read out of them.
 */
final class BackgroundMaker {

    private static final double LETTERS_POWER = 1.5;

    private final Segmenter segmenter = new Segmenter(LegalLexicon.bundled());
    private final JsonMapper json = JsonMapper.builder().build();

    private BackgroundMaker() {}

    public static void main(String[] arguments) throws IOException {
        new BackgroundMaker().make(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void make(Path data, Path out) throws IOException {
        Counts laws = new Counts();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("corpus/articles.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                laws.add(json.readTree(line).path("text").asString());
            }
        }
        Counts letters = new Counts();
        for (String name : List.of("labelled", "votes", "replied")) {
            for (String line : Files.readAllLines(data.resolve("comments/taidi2020_" + name + ".jsonl"))) {
                JsonNode letter = json.readTree(line);
                letters.add(letter.path("title").asString() + "\n"
                        + letter.path("body").asString());
            }
        }
        write(out, laws, letters);
    }

    private static void write(Path out, Counts laws, Counts letters) throws IOException {
        TreeSet<String> terms = new TreeSet<>();
        laws.held.forEach((term, count) -> {
            if (count >= (TermWeights.isWord(term) ? 50 : 100)) {
                terms.add(term);
            }
        });
        letters.held.forEach((term, count) -> {
            if (count >= (TermWeights.isWord(term) ? 15 : 25)) {
                terms.add(term);
            }
        });
        try (PrintStream file = new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8)) {
            file.println("# term, tab, weight in hundredths; = marks a word. Learnt from " + laws.texts
                    + " articles and " + letters.texts + " letters by BackgroundMaker.");
            for (String term : terms) {
                double weight = laws.rarity(term) * Math.pow(letters.rarity(term), LETTERS_POWER);
                file.print(term + "\t" + Math.round(weight * 100) + "\n");
            }
        }
    }

    /** In how many texts each term stands. */
    private final class Counts {
        private final Map<String, Integer> held = new HashMap<>();
        private int texts;

        void add(String text) {
            texts++;
            TermWeights.counted(SearchTerms.of(segmenter.segment(text)))
                    .keySet()
                    .forEach(term -> held.merge(term, 1, Integer::sum));
        }

        double rarity(String term) {
            return Math.log((texts + 1.0) / (held.getOrDefault(term, 0) + 1.0)) / Math.log(texts);
        }
    }
}
