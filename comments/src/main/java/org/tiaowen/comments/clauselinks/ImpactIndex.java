package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Impact index: for each term the clauses that hold it, with what finding it there is worth (BM25 worked out beforehand).
 *
 * <p>Immutable; a few hundred kilobytes for a regulation. Asking costs as much as there are postings of the query's terms.
 */
final class ImpactIndex {

    /** Measured best for clauses of law (k1 and b of BM25), see docs/measurements.md. */
    private static final double K1 = 0.6;

    private static final double B = 0.75;

    /** Where a term stands, document by document, and what it is worth there. */
    private static final class Postings {
        private final int[] documents;
        private final double[] impacts;

        Postings(int[] documents, double[] impacts) {
            this.documents = documents;
            this.impacts = impacts;
        }
    }

    private final int size;
    private final Map<String, Postings> postings = new HashMap<>();

    /**
     * Builds the index.
     *
     * @param documents how often each term stands in each document
     * @param weight what a term is worth apart from this text: rare terms of law much, everyday words little
     */
    ImpactIndex(List<Map<String, Integer>> documents, ToDoubleFunction<String> weight) {
        this.size = documents.size();
        double[] lengths = documents.stream()
                .mapToDouble(counts ->
                        counts.values().stream().mapToInt(Integer::intValue).sum())
                .toArray();
        double total = 0;
        for (double length : lengths) {
            total += length;
        }
        double average = Math.max(1, total / Math.max(1, size));
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int document = i;
            documents.get(i).keySet().forEach(term -> holders.computeIfAbsent(term, t -> new ArrayList<>())
                    .add(document));
        }
        holders.forEach((term, held) -> {
            double idf = Math.log(1 + (size - held.size() + 0.5) / (held.size() + 0.5));
            double worth = idf * weight.applyAsDouble(term) * TermWeights.share(term);
            int[] ids = new int[held.size()];
            double[] impacts = new double[held.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = held.get(i);
                double count = documents.get(ids[i]).getOrDefault(term, 0);
                impacts[i] = worth * count * (K1 + 1) / (count + K1 * (1 - B + B * lengths[ids[i]] / average));
            }
            postings.put(term, new Postings(ids, impacts));
        });
    }

    /** Whether the term stands in any document. */
    boolean holds(String term) {
        return postings.containsKey(term);
    }

    /** The score of every document, in their order. */
    double[] scores(Map<String, Double> query) {
        double[] scores = new double[size];
        query.forEach((term, weight) -> {
            Postings found = postings.get(term);
            if (found != null) {
                for (int i = 0; i < found.documents.length; i++) {
                    scores[found.documents[i]] += weight * found.impacts[i];
                }
            }
        });
        return scores;
    }

    /** What a term adds to the score of one document. */
    double impact(String term, int document) {
        Postings found = postings.get(term);
        if (found != null) {
            for (int i = 0; i < found.documents.length; i++) {
                if (found.documents[i] == document) {
                    return found.impacts[i];
                }
            }
        }
        return 0;
    }
}
