package org.tiaowen.search.asking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Abbreviations — 简称: short names of laws that everybody uses and nobody could derive: 道交法, 民诉法. Immutable.
 *
 * <p>Each line of the file is a short name, a tab, the full title. Names whose characters stand in the title in their order
 * are found without it, as long as the law is in the library ({@link Titles}); the table makes sure of the right one.
 */
final class Abbreviations {

    static final String RESOURCE = "abbreviations.tsv";

    private final Map<String, String> full;

    private Abbreviations(Map<String, String> full) {
        this.full = full;
    }

    /** The table that comes with the program. */
    static Abbreviations bundled() {
        return Bundled.TABLE;
    }

    Map<String, String> entries() {
        return full;
    }

    /** The full title of a short name. */
    Optional<String> full(String name) {
        return Optional.ofNullable(full.get(name));
    }

    private static Abbreviations read() {
        Map<String, String> full = new LinkedHashMap<>();
        try (InputStream in = Abbreviations.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    full.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new Abbreviations(Map.copyOf(full));
    }

    private static final class Bundled {
        static final Abbreviations TABLE = read();
    }
}
