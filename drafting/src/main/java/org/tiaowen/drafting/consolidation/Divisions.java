package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * In which 编、章、节 each article will stand.
 *
 * <p>Where the instrument tells it, there; 第三条之一 where 第三条 stands; else with its neighbours. Between two divisions the instrument does not tell:
 * then the words decide ({@link Border}), and a remark says that it could be the other.
 */
final class Divisions {

    private final Draft draft;
    private final List<Provision> divisions;
    private final Map<ProvisionId, Optional<ProvisionId>> division = new HashMap<>();
    private final Set<ProvisionId> there = new HashSet<>();

    /** @param fixed the articles that stay where they are */
    Divisions(Draft draft, List<ProvisionId> order, Set<ProvisionId> fixed) {
        this.draft = draft;
        this.divisions = draft.editing.provisions().stream()
                .filter(top -> top.level() != Level.ANNEX)
                .flatMap(Provision::walk)
                .filter(one -> LawAsItWas.isDivision(one.level()))
                .toList();
        for (ProvisionId id : order) {
            ProvisionId told = draft.divisions.get(id);
            if (told != null && draft.editing.holds(told)) {
                division.put(id, Optional.of(told));
            } else if (fixed.contains(id)) {
                division.put(id, draft.editing.around(id));
            }
        }
        for (int i = 1; i < order.size(); i++) {
            Numbered number = draft.claims.of(order.get(i));
            if (number != null && number.suffix() > 0) {
                division.putIfAbsent(order.get(i), of(order.get(i - 1)));
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
        Optional<ProvisionId> upper = before == null ? Optional.empty() : of(before);
        Optional<ProvisionId> lower = after == null ? Optional.empty() : of(after);
        Optional<ProvisionId> emptied = emptied(upper, lower);
        if (emptied.isPresent()) {
            order.subList(from, to).forEach(id -> division.put(id, emptied));
            return;
        }
        if (before == null || after == null || upper.equals(lower)) {
            Optional<ProvisionId> only = before != null ? upper : lower;
            order.subList(from, to).forEach(id -> division.put(id, only));
            return;
        }
        Border above = border(upper, order.subList(0, from), before);
        Border below = border(lower, order.subList(to, order.size()), after);
        Set<Integer> together = new HashSet<>();
        for (int i = from + 1; i < to; i++) {
            Report report = draft.claims.reportOn(order.get(i));
            if (report != null && report.equals(draft.claims.reportOn(order.get(i - 1)))) {
                together.add(i - from);
            }
        }
        List<Provision> row = order.subList(from, to).stream().map(draft::now).toList();
        int border = border(row, together, above, below);
        for (int i = from; i < to; i++) {
            boolean first = i - from < border;
            division.put(order.get(i), first ? upper : lower);
            remark(order.get(i), first ? upper : lower, first ? lower : upper);
        }
    }

    /**
     * How many of the articles go with those above: as many as the words say, the later ones below.
     *
     * @param together the places between articles that one modification put in
     */
    private static int border(List<Provision> articles, Set<Integer> together, Border above, Border below) {
        double most = Double.NEGATIVE_INFINITY;
        int border = 0;
        for (int cut = 0; cut <= articles.size(); cut++) {
            if (together.contains(cut)) {
                continue;
            }
            double sum = 0;
            for (int i = 0; i < articles.size(); i++) {
                double lean = Border.lean(articles.get(i), above, below);
                sum += i < cut ? lean : -lean;
            }
            if (sum >= most) {
                most = sum;
                border = cut;
            }
        }
        return border;
    }

    private Border border(Optional<ProvisionId> at, List<ProvisionId> articles, ProvisionId neighbour) {
        List<Provision> inside = articles.stream()
                .filter(id -> division.containsKey(id) && of(id).equals(at))
                .map(draft::now)
                .toList();
        return new Border(
                at.flatMap(draft.editing::find).map(Provision::text).orElse(""), inside, draft.now(neighbour));
    }

    /** The first division behind {@code upper} and in front of {@code lower} whose old articles have all gone elsewhere. */
    private Optional<ProvisionId> emptied(Optional<ProvisionId> upper, Optional<ProvisionId> lower) {
        Set<ProvisionId> used = new HashSet<>();
        division.values().forEach(one -> one.ifPresent(used::add));
        boolean behind = upper.isEmpty();
        for (Provision one : divisions) {
            Optional<ProvisionId> id = Optional.of(one.id());
            if (lower.equals(id)) {
                return Optional.empty();
            }
            if (behind && isEmptied(one, used)) {
                return id;
            }
            behind |= upper.equals(id);
        }
        return Optional.empty();
    }

    private boolean isEmptied(Provision one, Set<ProvisionId> used) {
        boolean held = draft.law
                .find(one.id())
                .filter(old -> old.children().stream().anyMatch(child -> child.level() == Level.ARTICLE))
                .isPresent();
        return held && !draft.divided.contains(one.id()) && !used.contains(one.id());
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
}
