package org.tiaowen.comments.clauselinks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a term tells, learnt from a large body of law and of letters: a term that stands in every law or in every letter
 * tells nothing about which clause is meant, however rare it is in the regulation at hand.
 *
 * <p>The file holds a term and its weight in hundredths a line; terms not in it are rare in both and weigh
 * {@value #RARE}. It was made by {@code BackgroundMaker} in the tests of this module from texts that are not part of the
 * project; it holds weights, no texts.
 */
final class Background {

    static final String RESOURCE = "background-weights.tsv";

    /** The weight of a term too rare to have been counted. */
    static final double RARE = 0.45;

    private final Map<String, Double> weights;

    private Background(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** The weights that come with the program. */
    static Background bundled() {
        return Bundled.BACKGROUND;
    }

    double weight(String term) {
        return weights.getOrDefault(term, RARE);
    }

    private static Background read() {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = Background.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    weights.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)) / 100.0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new Background(weights);
    }

    private static final class Bundled {
        static final Background BACKGROUND = read();
    }
}
