package org.tiaowen.comments.clauselinks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Word vectors — 词向量: words that stand among the same words point the same way, so that a letter and a clause can be
 * about the same thing without a word in common (路面 and 坑洼, 补课 and 放假).
 *
 * <p>The file was made by {@code WordVectorsMaker} in the tests of this module from articles of law and from letters that
 * are not part of the project; it holds words many texts use and their directions, no texts. Immutable.
 */
final class WordVectors {

    static final String RESOURCE = "word-vectors.bin";

    private static final int SHORTEST = 2;

    /** Regulations of other places on the same subject lie nearer. */
    private static final double SAME_SUBJECT = 0.85;

    private final int dimensions;
    private final Map<String, float[]> vectors;
    private final List<float[]> subjects;

    private WordVectors(int dimensions, Map<String, float[]> vectors, List<float[]> subjects) {
        this.dimensions = dimensions;
        this.vectors = vectors;
        this.subjects = subjects;
    }

    /** The vectors that come with the program. */
    static WordVectors bundled() {
        return Bundled.VECTORS;
    }

    /**
     * The direction of a text: the sum of its words, each as long as it is telling, of length one; zeros where none of
     * its words is known.
     *
     * @param words in any order, a word as often as it stands there
     * @param weights what a word is worth besides; words not in it are worth one
     */
    float[] direction(Collection<String> words, Map<String, Double> weights) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        float[] sum = new float[dimensions];
        counts.forEach((word, count) -> {
            float[] vector = vectors.get(word);
            if (vector != null && word.length() >= SHORTEST) {
                double weight = (1 + 0.5 * Math.log(count)) * weights.getOrDefault(word, 1.0);
                for (int i = 0; i < dimensions; i++) {
                    sum[i] += (float) (weight * vector[i]);
                }
            }
        });
        return unit(sum);
    }

    /** How much rarer than others each word is among these texts, to the power ½. */
    static Map<String, Double> rarity(List<List<String>> texts) {
        Map<String, Integer> holders = new HashMap<>();
        texts.forEach(text -> new HashSet<>(text).forEach(word -> holders.merge(word, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        holders.forEach(
                (word, held) -> rarity.put(word, Math.sqrt(Math.log(1 + (texts.size() - held + 0.5) / (held + 0.5)))));
        return rarity;
    }

    /** The vector without that share of what it has of a direction of length one, of length one again. */
    static float[] without(float[] vector, float[] direction, double share) {
        double along = dot(vector, direction);
        float[] rest = new float[vector.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = (float) (vector[i] - share * along * direction[i]);
        }
        return unit(rest);
    }

    /** The direction in the middle of several. */
    float[] middle(List<float[]> directions) {
        float[] sum = new float[dimensions];
        for (float[] direction : directions) {
            for (int i = 0; i < dimensions; i++) {
                sum[i] += direction[i];
            }
        }
        return unit(sum);
    }

    /** The directions of the subjects law has, apart from those like a regulation's own. */
    List<float[]> subjectsOtherThan(float[] own) {
        return subjects.stream()
                .filter(subject -> dot(subject, own) < SAME_SUBJECT)
                .toList();
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
        return vector;
    }

    /**
     * The file: how many words, how many subjects, how many dimensions; then each word, its weight in 250ths, its vector
     * in bytes; then the vectors of the subjects.
     */
    private static WordVectors read() {
        try (InputStream in = WordVectors.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + RESOURCE);
            }
            DataInputStream file = new DataInputStream(new BufferedInputStream(in));
            int words = file.readInt();
            int subjectCount = file.readInt();
            int dimensions = file.readInt();
            Map<String, float[]> vectors = HashMap.newHashMap(words);
            for (int word = 0; word < words; word++) {
                String name = file.readUTF();
                float weight = file.readUnsignedByte() / 250f;
                float[] vector = vector(file, dimensions);
                for (int i = 0; i < dimensions; i++) {
                    vector[i] *= weight;
                }
                vectors.put(name, vector);
            }
            List<float[]> subjects = new ArrayList<>();
            for (int subject = 0; subject < subjectCount; subject++) {
                subjects.add(vector(file, dimensions));
            }
            return new WordVectors(dimensions, vectors, List.copyOf(subjects));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static float[] vector(DataInputStream file, int dimensions) throws IOException {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = file.readByte();
        }
        return unit(vector);
    }

    private static final class Bundled {
        static final WordVectors VECTORS = read();
    }
}
