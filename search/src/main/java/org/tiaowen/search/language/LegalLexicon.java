package org.tiaowen.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Legal lexicon — 法律词库: terms of law that stay whole when a text is cut into words (公共停车场, not 公共 停车场).
 *
 * <p>Immutable. A lexicon file is UTF-8 text with one term a line; what follows a tab is ignored (frequencies of public
 * word lists), and so are empty lines and lines that begin with {@code #}.
 */
public final class LegalLexicon {

    /** A term of one character would tear words apart. */
    static final int SHORTEST_TERM = 2;

    /** Longer ones are sentences or titles, not terms. */
    static final int LONGEST_TERM = 20;

    /** 50,000 terms take 1.2 s to build; five times as many are surely a wrong file. */
    static final int MOST_TERMS = 250_000;

    private static final String BUNDLED = "legal-terms.txt";

    private final NavigableSet<String> terms;

    private LegalLexicon(NavigableSet<String> terms) {
        this.terms = Collections.unmodifiableNavigableSet(terms);
    }

    /** The lexicon that comes with the program. */
    public static LegalLexicon bundled() {
        try (InputStream in = LegalLexicon.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + BUNDLED);
            }
            return new LegalLexicon(read(new InputStreamReader(in, StandardCharsets.UTF_8), BUNDLED));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + BUNDLED, e);
        }
    }

    /** A lexicon of exactly these terms. */
    public static LegalLexicon of(Iterable<String> terms) {
        NavigableSet<String> kept = new TreeSet<>();
        for (String term : terms) {
            requireTerm(term, "the list");
            kept.add(term);
        }
        return new LegalLexicon(kept);
    }

    /**
     * This lexicon and the terms of a file.
     *
     * @throws IllegalArgumentException naming every line that holds no usable term, or when there are too many terms
     * @throws UncheckedIOException when the file cannot be read
     */
    public LegalLexicon with(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            NavigableSet<String> both = new TreeSet<>(terms);
            both.addAll(read(in, file.toString()));
            if (both.size() > MOST_TERMS) {
                throw new IllegalArgumentException(
                        file + " makes " + both.size() + " terms; at most " + MOST_TERMS + " are allowed");
            }
            return new LegalLexicon(both);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicon " + file, e);
        }
    }

    /** Every term, sorted. */
    public NavigableSet<String> terms() {
        return terms;
    }

    private static NavigableSet<String> read(Reader source, String name) throws IOException {
        NavigableSet<String> terms = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        BufferedReader lines = new BufferedReader(source);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            int tab = line.indexOf('\t');
            String term = (tab < 0 ? line : line.substring(0, tab)).strip();
            if (term.isEmpty() || term.startsWith("#")) {
                continue;
            }
            if (isTerm(term)) {
                terms.add(term);
            } else if (tab < 0) {
                wrong.add(number + " (" + term + ")");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("no usable term (" + SHORTEST_TERM + " to " + LONGEST_TERM
                    + " characters, no blank) in " + name + " on line " + String.join(", ", wrong));
        }
        return terms;
    }

    private static void requireTerm(String term, String name) {
        if (!isTerm(term)) {
            throw new IllegalArgumentException("no usable term in " + name + ": '" + term + "'");
        }
    }

    private static boolean isTerm(String term) {
        int length = term.codePointCount(0, term.length());
        return length >= SHORTEST_TERM
                && length <= LONGEST_TERM
                && term.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
