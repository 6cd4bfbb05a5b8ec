package org.tiaowen.drafting.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The words of Chinese law and how unlikely each is, from {@code words.txt}. Immutable.
 *
 * <p>The list is ordered by frequency and keeps no counts: the word at rank r is about r times rarer than the first
 * (Zipf), which is all that choosing between two ways of cutting needs.
 */
final class WordList {

    static final WordList OF_LAW = read("words.txt");

    /** No word of the list has more characters. */
    static final int LONGEST = 4;

    /** How unlikely a character is that is no word of the list: a little more than the last word of the list. */
    static final int UNKNOWN = cost(15_000);

    private final Map<String, Integer> costs;

    private WordList(Map<String, Integer> costs) {
        this.costs = costs;
    }

    /** How unlikely the word is, in hundredths of a nat; negative when it is no word of the list. */
    int cost(String word) {
        return costs.getOrDefault(word, -1);
    }

    private static int cost(int rank) {
        return (int) Math.round(100 * (Math.log(rank) + 2.3));
    }

    private static WordList read(String resource) {
        var costs = new HashMap<String, Integer>();
        try (InputStream stream = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                for (String word : line.split(" ", -1)) {
                    costs.putIfAbsent(word, cost(costs.size() + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + resource, e);
        }
        return new WordList(costs);
    }
}
