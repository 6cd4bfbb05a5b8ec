package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.identity.ClauseText;

/**
 * What became of one paragraph or item among its siblings.
 *
 * @param old null where it is new
 * @param current null where it is deleted
 * @param inside the same for the items in it; empty where it is new or deleted
 */
record ParagraphChange(
        @Nullable Provision old, @Nullable Provision current, List<ParagraphChange> inside, boolean ownWordsStay) {

    ParagraphChange {
        inside = List.copyOf(inside);
    }

    /** The rows of changes between the children of two clauses, in the new order; what is deleted stands where it stood. */
    static List<ParagraphChange> between(Provision old, Provision current, Correspondence who, ExpectedWords expected) {
        List<Provision> before = old.children();
        List<Integer> ranks = new ArrayList<>();
        List<Provision> matched = new ArrayList<>();
        for (Provision child : current.children()) {
            int rank = who.old(child).map(before::indexOf).orElse(-1);
            if (rank >= 0) {
                ranks.add(rank);
                matched.add(child);
            }
        }
        BitSet kept = Order.rising(ranks);
        List<ParagraphChange> rows = new ArrayList<>();
        int from = 0;
        for (Provision child : current.children()) {
            int at = matched.indexOf(child);
            if (at >= 0 && kept.get(at)) {
                int rank = ranks.get(at);
                for (; from < rank; from++) {
                    rows.add(new ParagraphChange(before.get(from), null, List.of(), false));
                }
                Provision same = before.get(rank);
                from = rank + 1;
                boolean stays = expected.comesRight(child) && samePrint(same.number(), child.number());
                rows.add(new ParagraphChange(same, child, between(same, child, who, expected), stays));
            } else {
                rows.add(new ParagraphChange(null, child, List.of(), false));
            }
        }
        for (; from < before.size(); from++) {
            rows.add(new ParagraphChange(before.get(from), null, List.of(), false));
        }
        List<ParagraphChange> told = replaced(rows);
        boolean rebuilt = told.stream().anyMatch(row -> row.isNew() || row.isGone());
        return rebuilt ? told.stream().map(ParagraphChange::withFollowingMark).toList() : told;
    }

    /** What was taken out where something else was put in is restated: one clause stands in the place of the other. */
    private static List<ParagraphChange> replaced(List<ParagraphChange> rows) {
        List<ParagraphChange> told = new ArrayList<>();
        for (ParagraphChange row : rows) {
            ParagraphChange last = told.isEmpty() ? row : told.getLast();
            Provision gone = last.isGone() ? last.old() : row.isGone() ? row.old() : null;
            Provision fresh = last.isNew() ? last.current() : row.isNew() ? row.current() : null;
            if (!told.isEmpty() && gone != null && fresh != null && gone.level() == fresh.level()) {
                told.removeLast();
                told.add(new ParagraphChange(gone, fresh, List.of(), false));
            } else {
                told.add(row);
            }
        }
        return told;
    }

    /** An item whose mark alone is another, since it is the last one now or no longer is: the mark follows by itself. */
    private ParagraphChange withFollowingMark() {
        return old != null
                        && current != null
                        && current.level() == Level.ITEM
                        && inside.isEmpty()
                        && withoutMark(old.text()).equals(withoutMark(current.text()))
                ? new ParagraphChange(old, current, inside, true)
                : this;
    }

    private static String withoutMark(String words) {
        return words.endsWith("；") || words.endsWith("。") ? words.substring(0, words.length() - 1) : words;
    }

    /** A number that follows by itself is printed as before: 1. does not become 1． */
    private static boolean samePrint(@Nullable ProvisionNumber old, @Nullable ProvisionNumber current) {
        return old == null
                || current == null
                || old.ordinal() != current.ordinal()
                || old.printed().equals(current.printed());
    }

    /** Whether nothing of it has to be told. */
    boolean stays() {
        return ownWordsStay && inside.stream().allMatch(ParagraphChange::stays);
    }

    boolean isNew() {
        return old == null;
    }

    boolean isGone() {
        return current == null;
    }

    Optional<Provision> before() {
        return Optional.ofNullable(old);
    }

    Optional<Provision> after() {
        return Optional.ofNullable(current);
    }

    /** Whether any clause in it was put in or taken out, or another number would not follow by itself. */
    boolean isRebuilt() {
        return isNew() || isGone() || inside.stream().anyMatch(ParagraphChange::isRebuilt);
    }

    /** All words of a clause in which quoted words have to stand once. */
    static String scope(Provision clause) {
        return ClauseText.whole(clause);
    }
}
