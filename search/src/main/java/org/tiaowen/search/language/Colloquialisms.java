package org.tiaowen.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Colloquialisms — 俗语与法言: how people say it and how the law says it: 遛狗 and 养犬, 房东 and 出租人.
 *
 * <p>Each line of the file is one everyday expression, a tab, and the terms of law it stands for, parted by commas. A term
 * helps only where the regulation uses it, so an entry may name several. Immutable.
 */
public final class Colloquialisms {

    static final String RESOURCE = "colloquialisms.tsv";

    private final Map<String, List<String>> legal;
    private final Map<Character, List<String>> byFirst;

    private Colloquialisms(Map<String, List<String>> legal) {
        this.legal = legal;
        Map<Character, List<String>> found = new HashMap<>();
        legal.keySet().forEach(expression -> found.computeIfAbsent(expression.charAt(0), first -> new ArrayList<>())
                .add(expression));
        this.byFirst = found;
    }

    /** The table that comes with the program. */
    public static Colloquialisms bundled() {
        return Bundled.TABLE;
    }

    /** Every expression with its terms of law. */
    public Map<String, List<String>> entries() {
        return legal;
    }

    /** The everyday expressions in a text, in the order of the text, overlapping ones too. */
    public Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (int start = 0; start < text.length(); start++) {
            for (String expression : byFirst.getOrDefault(text.charAt(start), List.of())) {
                if (text.startsWith(expression, start)) {
                    found.add(expression);
                }
            }
        }
        return found;
    }

    /**
     * The words of a text, neighbours that make up an everyday expression as one: the segmenter knows the language of law
     * and cuts 业委会 in two.
     */
    public List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            int end = i + 1;
            List<String> expressions = byFirst.getOrDefault(
                    words.get(i).isEmpty() ? ' ' : words.get(i).charAt(0), List.of());
            String longest = words.get(i);
            for (String expression : expressions) {
                int behind = behind(words, i, expression);
                if (behind > end) {
                    end = behind;
                    longest = expression;
                }
            }
            joined.add(longest);
            i = end;
        }
        return joined;
    }

    /** Behind the words that make up the expression exactly; −1 where they do not. */
    private static int behind(List<String> words, int from, String expression) {
        int matched = 0;
        int i = from;
        while (i < words.size() && matched < expression.length() && expression.startsWith(words.get(i), matched)) {
            matched += words.get(i).length();
            i++;
        }
        return matched == expression.length() ? i : -1;
    }

    private static Colloquialisms read() {
        Map<String, List<String>> legal = new LinkedHashMap<>();
        try (InputStream in = Colloquialisms.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    legal.put(
                            line.substring(0, tab),
                            List.of(line.substring(tab + 1).split(",", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new Colloquialisms(Map.copyOf(legal));
    }

    private static final class Bundled {
        static final Colloquialisms TABLE = read();
    }
}
