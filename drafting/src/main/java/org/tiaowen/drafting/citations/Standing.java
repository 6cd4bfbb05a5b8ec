package org.tiaowen.drafting.citations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Mention.Anchor;

/**
 * Where words stand, and what 本条, 前两款, 以上各项 and 下列 mean there.
 *
 * @param provision whose own words they are, or the clause a comment was made on; null when neither is known
 */
record Standing(Clauses clauses, @Nullable Provision provision) {

    /**
     * Where the steps of a relative citation start.
     *
     * @param found several for 前两款; empty when there is nothing in that direction
     * @param lacking how many of those counted do not exist
     * @param within the clause around them, null where that is the text
     */
    record Start(
            List<Provision> found, int lacking, @Nullable Provision within) {
        static Start of(Provision provision) {
            return new Start(List.of(provision), 0, null);
        }
    }

    /** What {@code anchor} means here; null when the form makes no sense in this place. */
    @Nullable
    Start of(Anchor anchor) {
        return switch (anchor.from()) {
            case THIS -> {
                Provision around = around(anchor.unit());
                yield around == null ? null : Start.of(around);
            }
            case PREVIOUS -> previous(anchor.unit(), anchor.count());
            case ALL_BEFORE -> {
                Start all = previous(anchor.unit(), Integer.MAX_VALUE);
                yield all == null || all.found().isEmpty() ? null : new Start(all.found(), 0, all.within());
            }
            case BELOW -> below();
            case ABSOLUTE, OPEN, SAME, EACH_SAME -> null;
        };
    }

    /** The article, paragraph, item or division the words stand in; null when they stand in none. */
    @Nullable
    Provision around(Unit unit) {
        return switch (unit) {
            case PARAGRAPH -> clauses.paragraph(provision);
            case ARTICLE -> {
                Provision article = clauses.around(provision, Level.ARTICLE);
                Provision heading = article == null ? clauses.around(provision, Level.POINT) : article;
                yield heading == null ? clauses.around(provision, Level.HEADING) : heading;
            }
            case ITEM, SUBITEM, ANNEX, BOOK, SUBBOOK, CHAPTER, SECTION, HEADING, POINT ->
                clauses.around(provision, unit.level());
        };
    }

    private @Nullable Start previous(Unit unit, int count) {
        Provision here = around(unit);
        Provision lead = unit == Unit.PARAGRAPH && here != null ? lead(here) : null;
        if (lead != null && count == 1) {
            return Start.of(lead);
        }
        List<Provision> before;
        if (here != null) {
            before = clauses.before(here);
        } else if (unit == Unit.ITEM) {
            return itemsBefore(count);
        } else {
            return null;
        }
        int known = Math.min(count, before.size());
        int lacking = count == Integer.MAX_VALUE ? 0 : count - known;
        return new Start(before.subList(before.size() - known, before.size()), lacking, clauses.parent(here));
    }

    /** The heading of a decision whose own words are its first paragraph; null when {@code paragraph} has no such. */
    private @Nullable Provision lead(Provision paragraph) {
        Provision heading = clauses.parent(paragraph);
        boolean leads = heading != null
                && heading.level() == Level.HEADING
                && !heading.text().isEmpty()
                && clauses.before(paragraph).isEmpty();
        return leads ? heading : null;
    }

    /** 前三项 in a paragraph behind the list: the first three of the paragraph in front that has items. */
    private @Nullable Start itemsBefore(int count) {
        Provision here = around(Unit.PARAGRAPH);
        if (here == null) {
            return null;
        }
        List<Provision> before = clauses.before(here);
        for (int i = before.size() - 1; i >= 0; i--) {
            List<Provision> items = Clauses.items(before.get(i));
            if (!items.isEmpty()) {
                int known = Math.min(count, items.size());
                // 前项 alone means the last one
                List<Provision> meant = count == 1 ? List.of(items.getLast()) : items.subList(0, known);
                int lacking = count == Integer.MAX_VALUE ? 0 : count - known;
                return new Start(meant, lacking, before.get(i));
            }
        }
        // 对前三项污染物 counts things where there are no items at all
        return count == 1 ? new Start(List.of(), 1, here) : null;
    }

    /** The items the words introduce. */
    private @Nullable Start below() {
        if (provision == null) {
            return null;
        }
        List<Provision> items = provision.children().stream()
                .filter(child -> child.level() == Level.ITEM || child.level() == Level.SUBITEM)
                .toList();
        return items.isEmpty() ? null : new Start(items, 0, provision);
    }
}
