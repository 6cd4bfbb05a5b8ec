package org.tiaowen.app.drafting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.comparison.ClauseChange;
import org.tiaowen.drafting.comparison.ComparedClause;
import org.tiaowen.drafting.comparison.Comparison;
import org.tiaowen.drafting.comparison.FrontChange;
import org.tiaowen.drafting.identity.LineageKind;

/**
 * A comparison as a page shows it: by articles and headings, whose words include those of their paragraphs and items.
 *
 * @param front what happened to title and 题注, empty where nothing did
 * @param changes what is shown
 * @param counts how many there are of each kind, shown or not
 * @param hidden how many are not shown, since they are unchanged or have another number only
 */
record ComparisonView(
        Optional<FrontChange> front, List<ClauseChange> changes, Map<LineageKind, Integer> counts, int hidden) {

    private static final Set<Level> PARTS = Set.of(Level.PARAGRAPH, Level.ITEM, Level.SUBITEM);

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return front.isEmpty() && changes.isEmpty();
    }

    /** Everything, unchanged articles included. */
    static ComparisonView all(Comparison comparison) {
        return of(comparison, any -> true);
    }

    /** What differs. */
    static ComparisonView changed(Comparison comparison) {
        return of(comparison, change -> change.kind() != LineageKind.UNCHANGED);
    }

    /** What differs in more than its number and the numbers it cites. */
    static ComparisonView reworded(Comparison comparison) {
        return of(comparison, change -> isMoreThanANumber(change) && !change.consequential());
    }

    /** What differs only in the numbers it cites. */
    static ComparisonView consequential(Comparison comparison) {
        ComparisonView view = of(comparison, change -> isMoreThanANumber(change) && change.consequential());
        return new ComparisonView(Optional.empty(), view.changes, view.counts, view.hidden);
    }

    private static boolean isMoreThanANumber(ClauseChange change) {
        return change.kind() != LineageKind.UNCHANGED
                && (change.kind() != LineageKind.RENUMBERED || change.wordsDiffer());
    }

    private static ComparisonView of(Comparison comparison, Predicate<ClauseChange> wanted) {
        List<ClauseChange> whole = comparison.changes().stream()
                .filter(ComparisonView::standsAlone)
                .toList();
        List<ClauseChange> shown = whole.stream().filter(wanted).toList();
        Map<LineageKind, Integer> counts = new EnumMap<>(LineageKind.class);
        whole.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return new ComparisonView(
                Optional.of(comparison.front()).filter(FrontChange::changed),
                shown,
                counts,
                whole.size() - shown.size());
    }

    /** Parts of articles are told by their articles; a loose paragraph, which nothing designates, by itself. */
    private static boolean standsAlone(ClauseChange change) {
        ComparedClause clause = change.current() != null ? change.current() : change.old();
        return !PARTS.contains(change.level())
                || (clause != null && clause.designation().isEmpty());
    }
}
