package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.Edit;

/**
 * The marks at the ends of items: ； behind each and 。 behind the last.
 *
 * <p>An instrument quotes an item without the mark that follows from its place, and does not mention that the item which was the
 * last one no longer is.
 */
final class Punctuation {

    private static final String MARKS = "；。，、：？！;.,:）”";
    private static final String MIDDLE = "；";
    private static final String LAST = "。";

    private Punctuation() {}

    /** {@code content} with the mark that {@code old} had at its end, where it was quoted without one. */
    static Provision like(Provision old, Provision content) {
        boolean inside =
                switch (content.level()) {
                    case ITEM, SUBITEM, PARAGRAPH, ARTICLE -> true;
                    case BOOK,
                            SUBBOOK,
                            CHAPTER,
                            SECTION,
                            HEADING,
                            POINT,
                            PREAMBLE,
                            EFFECTIVE,
                            SIGNATURE,
                            ANNEX,
                            TABLE -> false;
                };
        String mark = mark(tail(old).text());
        return inside && mark(tail(content).text()).isEmpty() && !mark.isEmpty() ? closed(content, mark) : content;
    }

    /** A new article with the full stop that was quoted behind the closing mark. */
    static Provision whole(Provision article) {
        return mark(tail(article).text()).isEmpty() ? closed(article, LAST) : article;
    }

    /** Gives the items in {@code parent} the marks of their places. */
    static void settle(Draft draft, ProvisionId parent, Report report) {
        Provision now = draft.editing.find(parent).orElse(null);
        List<Provision> items = now == null ? List.of() : items(now);
        if (items.isEmpty()) {
            return;
        }
        List<Provision> old = draft.law.find(parent).map(Punctuation::items).orElse(List.of());
        String middle = commonMark(old);
        String last = old.isEmpty() ? LAST : mark(tail(old.getLast()).text());
        for (int i = 0; i < items.size(); i++) {
            Provision tail = tail(items.get(i));
            boolean isLast = i == items.size() - 1;
            String mark = mark(tail.text());
            String wanted = isLast ? last : middle;
            boolean other = mark.equals(isLast ? middle : last) && !middle.equals(last);
            if (mark.isEmpty() || other) {
                String words = tail.text().substring(0, tail.text().length() - mark.length()) + wanted;
                draft.editing.carryOut(new Edit.Rephrase(tail.id(), words));
                report.touch(tail.id());
            }
        }
    }

    private static List<Provision> items(Provision parent) {
        return parent.children().stream()
                .filter(child -> child.level() == Level.ITEM || child.level() == Level.SUBITEM)
                .toList();
    }

    private static String commonMark(List<Provision> items) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < items.size() - 1; i++) {
            seen.merge(mark(tail(items.get(i)).text()), 1, Integer::sum);
        }
        seen.remove("");
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(MIDDLE);
    }

    private static Provision tail(Provision item) {
        return item.children().isEmpty() ? item : tail(item.children().getLast());
    }

    private static String mark(String words) {
        return !words.isEmpty() && MARKS.indexOf(words.charAt(words.length() - 1)) >= 0
                ? words.substring(words.length() - 1)
                : "";
    }

    private static Provision closed(Provision item, String mark) {
        boolean leaf = item.children().isEmpty();
        List<Provision> children = leaf
                ? List.of()
                : Stream.concat(
                                item.children().subList(0, item.children().size() - 1).stream(),
                                Stream.of(closed(item.children().getLast(), mark)))
                        .toList();
        return new Provision(
                item.id(),
                item.level(),
                item.number(),
                item.caption(),
                leaf ? item.text() + mark : item.text(),
                item.layout(),
                children);
    }

    static @Nullable ProvisionId parentOfItems(Draft draft, Provision item) {
        boolean counted = item.level() == Level.ITEM || item.level() == Level.SUBITEM;
        return counted ? draft.editing.around(item.id()).orElse(null) : null;
    }
}
