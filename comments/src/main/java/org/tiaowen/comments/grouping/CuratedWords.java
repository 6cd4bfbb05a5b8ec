package org.tiaowen.comments.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of the guards, made by hand and shipped as data. */
final class CuratedWords {

    private static final Map<String, String> SYNONYMS = synonyms();
    private static final int LONGEST =
            SYNONYMS.keySet().stream().mapToInt(String::length).max().orElse(1);
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private CuratedWords() {}

    /** The word that stands for all that mean the same. */
    static String common(String word) {
        return SYNONYMS.getOrDefault(word, word);
    }

    static boolean isInTable(String word) {
        return SYNONYMS.containsKey(word);
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** A text with every word of the table in the place of those that mean the same, the longest first. */
    static String folded(String letters) {
        StringBuilder out = new StringBuilder(letters.length());
        for (int at = 0; at < letters.length(); ) {
            int end = at + 1;
            String put = letters.substring(at, end);
            for (int to = Math.min(letters.length(), at + LONGEST); to > at + 1; to--) {
                String common = SYNONYMS.get(letters.substring(at, to));
                if (common != null) {
                    put = common;
                    end = to;
                    break;
                }
            }
            out.append(put);
            at = end;
        }
        return out.toString();
    }

    private static Map<String, String> synonyms() {
        Map<String, String> common = new HashMap<>();
        for (String line : lines("synonyms.txt")) {
            String[] words = line.split(" ", -1);
            for (String word : words) {
                common.putIfAbsent(word, words[0]);
            }
        }
        return Map.copyOf(common);
    }

    private static Set<String> functionWords() {
        Set<String> words = new HashSet<>();
        lines("function-words.txt").forEach(line -> words.addAll(List.of(line.split(" ", -1))));
        return Set.copyOf(words);
    }

    static List<String> lines(String resource) {
        try (InputStream in = CuratedWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
