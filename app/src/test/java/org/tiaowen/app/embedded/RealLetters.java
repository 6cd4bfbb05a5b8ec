package org.tiaowen.app.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comments made from the real letters that lie beside the project: whole letters first, then shuffled sentences of them. */
final class RealLetters {

    private static final List<String> FILES = List.of("taidi2020_votes.jsonl", "taidi2020_replied.jsonl");

    /** Sheets take no longer ones. */
    private static final int LONGEST = 2_000;

    private static final int SENTENCES_A_COMMENT = 6;

    private RealLetters() {}

    /** So many comments, no two alike, the same at every call; the test is skipped where the letters are absent. */
    static List<String> orSkip(int number) throws IOException {
        Path folder = Path.of(System.getenv().getOrDefault("TIAOWEN_TEXTS", "../../shared/data"), "comments");
        assumeTrue(Files.isDirectory(folder), "skipped: no comments in TIAOWEN_TEXTS or ../shared/data");
        List<String> letters = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String file : FILES) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                JsonNode letter = json.readTree(line);
                String text = letter.path("title").asString("") + "。"
                        + letter.path("body").asString("").strip();
                letters.add(text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\s+", " "));
            }
        }
        List<String> sentences = letters.stream()
                .flatMap(letter -> List.of(letter.split("(?<=[。！？])")).stream())
                .filter(sentence -> sentence.length() > 8)
                .toList();
        Random random = new Random(20261123);
        Set<String> known = new HashSet<>();
        List<String> comments = new ArrayList<>();
        for (int i = 0; comments.size() < number; i++) {
            String comment = i < letters.size() ? letters.get(i) : shuffled(sentences, random);
            if (known.add(comment)) {
                comments.add(comment);
            }
        }
        return comments;
    }

    private static String shuffled(List<String> sentences, Random random) {
        StringBuilder comment = new StringBuilder();
        for (int i = random.nextInt(SENTENCES_A_COMMENT); i >= 0; i--) {
            comment.append(sentences.get(random.nextInt(sentences.size())));
        }
        return comment.length() > LONGEST ? comment.substring(0, LONGEST) : comment.toString();
    }
}
