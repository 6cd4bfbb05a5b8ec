package org.tiaowen.comments.clauselinks;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.tiaowen.search.language.Colloquialisms;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code word-vectors.bin} from a corpus of articles and of letters with their answers: {@code WordVectorsMaker DATA
 * OUT}, some minutes, with {@code -Xmx4g}.
 *
 * <p>Counts which words stand within five words of each other, a letter's words for three, takes the positive pointwise
 * mutual information and of that matrix the strongest {@value #DIMENSIONS} directions. The regulations and the messages of
 * the labelled sets are left out, so that measurements on them are of texts not seen. Words that only letters use are
 * kept where many do and where they are no name.
 */
final class WordVectorsMaker {

    static final int DIMENSIONS = 128;

    private static final int WINDOW = 5;
    private static final float LETTER_SHARE = 3;
    private static final int LONGEST_WORD = 8;
    private static final int SHORTEST_LAW = 500;

    private final Segmenter segmenter = new Segmenter(LegalLexicon.bundled());
    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> names = new HashSet<>();

    private WordVectorsMaker() {}

    public static void main(String[] arguments) throws IOException {
        new WordVectorsMaker().make(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void make(Path data, Path out) throws IOException {
        Set<String> measuredRegulations = new HashSet<>();
        Set<String> measuredMessages = new HashSet<>();
        for (JsonNode line : LabelledLetters.all(data)) {
            measuredRegulations.add(
                    LabelledLetters.title(line.path("regulation").asString()));
            measuredMessages.add(line.path("message_id").asString());
        }
        List<List<String>> articles = new ArrayList<>();
        Map<String, List<String>> laws = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("corpus/articles.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode article = json.readTree(line);
                String law = article.path("law").asString().replace("中华人民共和国", "");
                if (!measuredRegulations.contains(law)) {
                    List<String> words = words(article.path("text").asString(), false);
                    articles.add(words);
                    laws.computeIfAbsent(law, name -> new ArrayList<>()).addAll(words);
                }
            }
        }
        List<List<String>> letters = new ArrayList<>();
        List<List<String>> answers = new ArrayList<>();
        for (String name : List.of("labelled", "votes", "replied")) {
            for (String line : Files.readAllLines(data.resolve("comments/taidi2020_" + name + ".jsonl"))) {
                JsonNode letter = json.readTree(line);
                if (!measuredMessages.contains(letter.path("id").asString())) {
                    letters.add(words(
                            letter.path("title").asString() + "\n"
                                    + letter.path("body").asString(),
                            true));
                    answers.add(words(letter.path("reply").asString(""), true));
                }
            }
        }
        Files.readAllLines(data.resolve("lexicon/THUOCL_diming.txt"))
                .forEach(line -> names.add(line.split("\t", 2)[0].strip()));
        Map<String, Integer> inArticles = holders(articles);
        Map<String, Integer> inLetters = holders(letters);
        Map<String, Integer> inAnswers = holders(answers);
        List<String> kept = kept(inArticles, inLetters, inAnswers);
        Map<String, Integer> numbers = new HashMap<>();
        kept.forEach(word -> numbers.put(word, numbers.size()));
        Neighbours neighbours = new Neighbours();
        articles.forEach(text -> neighbours.add(numbered(text, numbers), 1));
        letters.forEach(text -> neighbours.add(numbered(text, numbers), LETTER_SHARE));
        answers.forEach(text -> neighbours.add(numbered(text, numbers), LETTER_SHARE));
        float[][] vectors = new StrongestDirections(neighbours.information(kept.size()), kept.size()).of(DIMENSIONS);
        double[] weights = new double[kept.size()];
        for (int word = 0; word < weights.length; word++) {
            weights[word] = rarity(inArticles.getOrDefault(kept.get(word), 0), articles.size())
                    * Math.pow(rarity(inLetters.getOrDefault(kept.get(word), 0), letters.size()), 1.5);
        }
        List<float[]> subjects = Subjects.of(laws.values().stream()
                .filter(words -> words.size() >= SHORTEST_LAW)
                .map(words -> direction(numbered(words, numbers), kept, vectors, weights))
                .toList());
        try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(out))) {
            file.writeInt(kept.size());
            file.writeInt(subjects.size());
            file.writeInt(DIMENSIONS);
            for (int word = 0; word < kept.size(); word++) {
                file.writeUTF(kept.get(word));
                file.writeByte((int) Math.round(250 * weights[word]));
                file.write(bytes(vectors[word]));
            }
            for (float[] subject : subjects) {
                file.write(bytes(subject));
            }
        }
    }

    private static float[] direction(int[] text, List<String> kept, float[][] vectors, double[] weights) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int word : text) {
            if (word >= 0 && kept.get(word).length() > 1) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        float[] sum = new float[DIMENSIONS];
        counts.forEach((word, count) -> {
            double worth = weights[word]
                    * (1 + 0.5 * Math.log(count))
                    / (Math.sqrt(WordVectors.dot(vectors[word], vectors[word])) + 1e-9);
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += (float) (worth * vectors[word][i]);
            }
        });
        return WordVectors.unit(sum);
    }

    private static byte[] bytes(float[] vector) {
        float most = 1e-9f;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(127 * vector[i] / most);
        }
        return bytes;
    }

    private static double rarity(int held, int texts) {
        return Math.clamp(Math.log((texts + 1.0) / (held + 1.0)) / Math.log(texts), 0, 1);
    }

    private List<String> kept(
            Map<String, Integer> inArticles, Map<String, Integer> inLetters, Map<String, Integer> inAnswers) {
        TreeSet<String> kept = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>(inArticles.keySet());
        all.addAll(inLetters.keySet());
        for (String word : all) {
            boolean inLaw = inArticles.getOrDefault(word, 0) >= 20;
            int written = inLetters.getOrDefault(word, 0) + inAnswers.getOrDefault(word, 0);
            boolean everyday = Colloquialisms.bundled().entries().containsKey(word);
            if (word.length() <= LONGEST_WORD
                    && word.codePoints().allMatch(Character::isIdeographic)
                    && (inLaw || (written >= (everyday ? 8 : 15) && !names.contains(word)))) {
                kept.add(word);
            }
        }
        return List.copyOf(kept);
    }

    private List<String> words(String text, boolean letter) {
        List<Word> segmented = segmenter.segment(text);
        if (letter) {
            segmented.stream()
                    .filter(word -> word.pos().startsWith("nr")
                            || word.pos().startsWith("ns")
                            || word.pos().startsWith("nt"))
                    .forEach(word -> names.add(word.text()));
        }
        return Colloquialisms.bundled().joined(SearchTerms.of(segmented).words());
    }

    private static Map<String, Integer> holders(List<List<String>> texts) {
        Map<String, Integer> holders = new HashMap<>();
        texts.forEach(text -> new HashSet<>(text).forEach(word -> holders.merge(word, 1, Integer::sum)));
        return holders;
    }

    private static int[] numbered(List<String> text, Map<String, Integer> numbers) {
        return text.stream().mapToInt(word -> numbers.getOrDefault(word, -1)).toArray();
    }

    /** How near which words stand to each other: an open hash table from pairs to counts. */
    private static final class Neighbours {
        private long[] keys = new long[1 << 24];
        private float[] counts = new float[1 << 24];
        private int held;

        Neighbours() {
            Arrays.fill(keys, -1);
        }

        void add(int[] text, float share) {
            for (int i = 0; i < text.length; i++) {
                for (int d = 1; d <= WINDOW && i + d < text.length; d++) {
                    if (text[i] >= 0 && text[i + d] >= 0) {
                        add(
                                Math.min(text[i], text[i + d]),
                                Math.max(text[i], text[i + d]),
                                share / (float) Math.sqrt(d));
                    }
                }
            }
        }

        private void add(long low, long high, float count) {
            if (held > keys.length / 2) {
                grow();
            }
            int at = slot((low << 32) | high, keys);
            held += keys[at] < 0 ? 1 : 0;
            keys[at] = (low << 32) | high;
            counts[at] += count;
        }

        private static int slot(long key, long[] keys) {
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
            while (keys[at] >= 0 && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }

        private void grow() {
            long[] wider = new long[keys.length * 2];
            float[] widerCounts = new float[wider.length];
            Arrays.fill(wider, -1);
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] >= 0) {
                    int at = slot(keys[i], wider);
                    wider[at] = keys[i];
                    widerCounts[at] = counts[i];
                }
            }
            keys = wider;
            counts = widerCounts;
        }

        /** Positive pointwise mutual information, contexts smoothed by ¾, the mean of both ways to read a pair. */
        StrongestDirections.Sparse information(int words) {
            double[] sums = new double[words];
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] >= 0) {
                    sums[(int) (keys[i] >> 32)] += counts[i];
                    sums[(int) keys[i]] += counts[i];
                }
            }
            double smoothed = 0;
            for (double sum : sums) {
                smoothed += Math.pow(sum, 0.75);
            }
            StrongestDirections.Sparse matrix = new StrongestDirections.Sparse();
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] >= 0 && counts[i] >= 1) {
                    int low = (int) (keys[i] >> 32);
                    int high = (int) keys[i];
                    double together = low == high ? 2 * counts[i] : counts[i];
                    double worth = Math.log(together * smoothed) - 0.875 * Math.log(sums[low] * sums[high]);
                    if (worth > 0) {
                        matrix.add(low, high, (float) worth);
                    }
                }
            }
            return matrix;
        }
    }
}
