package org.tiaowen.comments.clauselinks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people say it and how the law says it: 遛狗 and 养犬, 房东 and 出租人.
 *
 * <p>Each line of the file is one everyday expression, a tab, and the terms of law it stands for, parted by commas. A term
 * helps only where the regulation uses it, so an entry may name several.
 */
final class Colloquialisms {

    static final String RESOURCE = "colloquialisms.tsv";

    private final Map<String, List<String>> legal;
    private final int longest;

    private Colloquialisms(Map<String, List<String>> legal) {
        this.legal = legal;
        this.longest = legal.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The table that comes with the program. */
    static Colloquialisms bundled() {
        return Bundled.TABLE;
    }

    Map<String, List<String>> entries() {
        return legal;
    }

    /** The terms of law for the everyday expressions in a text. */
    Set<String> legalTermsFor(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + longest); end++) {
                terms.addAll(legal.getOrDefault(text.substring(start, end), List.of()));
            }
        }
        return terms;
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
