package org.tiaowen.comments.placements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.comments.placements.PlacementWorklist.Fit;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * How well the words of an opinion fit each of a few clauses: by the pairs of characters they share, where a pair counts the less
 * the more of the clauses have it. Nothing but these clauses is looked at.
 */
final class Fits {

    private final List<ProvisionId> clauses = new ArrayList<>();
    private final Map<String, List<Integer>> having = new HashMap<>();

    /** @param words of each clause, in the order in which clauses that fit alike are told */
    Fits(Map<ProvisionId, String> words) {
        words.forEach((clause, text) -> {
            int at = clauses.size();
            clauses.add(clause);
            pairs(text).forEach(pair -> having.computeIfAbsent(pair, any -> new ArrayList<>())
                    .add(at));
        });
    }

    /** Every clause, the best first; the scores add up to 1, or are all 0 where the opinion shares no words with any. */
    List<Fit> of(String opinion) {
        double[] scores = new double[clauses.size()];
        double all = 0;
        for (String pair : pairs(opinion)) {
            List<Integer> in = having.getOrDefault(pair, List.of());
            if (in.size() == clauses.size() && clauses.size() > 1) {
                // what stands in every clause tells nothing
                continue;
            }
            for (int clause : in) {
                scores[clause] += 1.0 / in.size();
                all += 1.0 / in.size();
            }
        }
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            fits.add(new Fit(clauses.get(i), all == 0 ? 0 : scores[i] / all));
        }
        fits.sort(Comparator.comparingDouble(Fit::score).reversed());
        return List.copyOf(fits);
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
