package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * In which 编、章、节 each article will stand.
 *
 * <p>Where the instrument tells it, there; else with its neighbours. Between two divisions the instrument does not tell:
 * then the words decide, those of the titles before those of the articles, and a remark says that it could be the other.
 */
final class Divisions {

    private final Draft draft;
    private final Map<ProvisionId, Optional<ProvisionId>> division = new HashMap<>();
    private final Set<ProvisionId> there = new HashSet<>();

    /** @param fixed the articles that stay where they are */
    Divisions(Draft draft, List<ProvisionId> order, Set<ProvisionId> fixed) {
        this.draft = draft;
        for (ProvisionId id : order) {
            ProvisionId told = draft.divisions.get(id);
            if (told != null && draft.editing.holds(told)) {
                division.put(id, Optional.of(told));
            } else if (fixed.contains(id)) {
                division.put(id, draft.editing.around(id));
            }
        }
        for (int from = 0; from < order.size(); ) {
            if (division.containsKey(order.get(from))) {
                from++;
                continue;
            }
            int to = from;
            while (to < order.size() && !division.containsKey(order.get(to))) {
                to++;
            }
            between(order, from, to);
            from = to;
        }
        for (ProvisionId id : order) {
            if (of(id).equals(draft.editing.around(id))) {
                there.add(id);
            }
        }
    }

    Optional<ProvisionId> of(ProvisionId article) {
        return division.getOrDefault(article, Optional.empty());
    }

    /** Whether it stands in its division already. */
    boolean isThere(ProvisionId article) {
        return there.contains(article);
    }

    private void between(List<ProvisionId> order, int from, int to) {
        ProvisionId before = from > 0 ? order.get(from - 1) : null;
        ProvisionId after = to < order.size() ? order.get(to) : null;
        Optional<ProvisionId> upper = before == null ? null : of(before);
        Optional<ProvisionId> lower = after == null ? null : of(after);
        if (upper == null || lower == null || upper.equals(lower)) {
            Optional<ProvisionId> only = upper != null ? upper : lower != null ? lower : Optional.empty();
            order.subList(from, to).forEach(id -> division.put(id, only));
            return;
        }
        Grams above = grams(upper, order.subList(0, from), before);
        Grams below = grams(lower, order.subList(to, order.size()), after);
        int border = border(order.subList(from, to), above, below);
        for (int i = from; i < to; i++) {
            boolean first = i - from < border;
            division.put(order.get(i), first ? upper : lower);
            remark(order.get(i), first ? upper : lower, first ? lower : upper);
        }
    }

    /** How many of the articles go with those above. */
    private int border(List<ProvisionId> articles, Grams above, Grams below) {
        double most = Double.NEGATIVE_INFINITY;
        int border = 0;
        for (int cut = 0; cut <= articles.size(); cut++) {
            double sum = 0;
            for (int i = 0; i < articles.size(); i++) {
                String words = Draft.allWords(List.of(draft.now(articles.get(i))));
                sum += (i < cut ? above : below).likeness(words);
            }
            if (sum >= most) {
                most = sum;
                border = cut;
            }
        }
        return border;
    }

    private Grams grams(Optional<ProvisionId> at, List<ProvisionId> articles, @Nullable ProvisionId neighbour) {
        Grams grams = new Grams();
        at.flatMap(draft.editing::find).ifPresent(title -> grams.addTitle(title.text()));
        if (neighbour != null) {
            grams.add(Draft.allWords(List.of(draft.now(neighbour))));
        }
        articles.stream()
                .filter(id -> of(id).equals(at) && division.containsKey(id))
                .forEach(id -> grams.add(Draft.allWords(List.of(draft.now(id)))));
        return grams;
    }

    private void remark(ProvisionId article, Optional<ProvisionId> chosen, Optional<ProvisionId> other) {
        Report report = draft.claims.reportOn(article);
        if (report != null && draft.law.find(article).isEmpty()) {
            report.remark("新条处在两章节之间，列入了“%s”；也可能应当列入“%s”，请核对".formatted(title(chosen), title(other)));
        }
    }

    private String title(Optional<ProvisionId> at) {
        return at.flatMap(draft.editing::find).map(Provision::text).orElse("章节之外");
    }

    /** The pairs of characters of the words around a border, by how many articles have them. */
    private static final class Grams {

        private static final double TITLE = 4;

        private final Map<String, Double> weights = new HashMap<>();
        private int articles = 1;

        void addTitle(String title) {
            pairs(title).forEach(pair -> weights.merge(pair, TITLE, Double::sum));
        }

        void add(String words) {
            articles++;
            pairs(words).forEach(pair -> weights.merge(pair, 1.0, Double::sum));
        }

        double likeness(String words) {
            Set<String> pairs = pairs(words);
            double sum = pairs.stream()
                    .mapToDouble(pair -> weights.getOrDefault(pair, 0.0) / articles)
                    .sum();
            return pairs.isEmpty() ? 0 : sum / pairs.size();
        }

        private static Set<String> pairs(String words) {
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < words.length(); i++) {
                pairs.add(words.substring(i, i + 2));
            }
            return pairs;
        }
    }
}
