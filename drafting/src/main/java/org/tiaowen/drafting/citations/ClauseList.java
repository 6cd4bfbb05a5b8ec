package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.citations.Mention.Anchor;
import org.tiaowen.drafting.citations.Mention.Element;

/**
 * Clauses that an instrument names side by side: 第二条第一款、第三款和第十四条, 第三、四款, 第一项至第三项.
 *
 * @param pointers in order, each with all that the ones in front of it imply: the 第三款 above is 第二条第三款
 * @param end UTF-16 offset after the last of them
 */
public record ClauseList(List<Pointer> pointers, int end) {

    public ClauseList {
        pointers = List.copyOf(pointers);
    }

    /** The clauses whose naming begins at {@code at}, with 第 or 最后一; empty where none does. */
    public static Optional<ClauseList> at(String words, int at) {
        ElementReader reader = new ElementReader(words, Register.DECISION);
        NumberSeries series = ordinal(reader, at);
        if (series == null) {
            return Optional.empty();
        }
        List<Element> elements = new ArrayList<>();
        List<Step> path = new ArrayList<>();
        int end = at;
        while (series != null) {
            end = reader.element(Anchor.OPEN, path, series, elements);
            int separator = NumberSeries.afterSeparator(words, end);
            series = separator == end ? null : ordinal(reader, NumberSeries.skipBlanks(words, separator));
        }
        List<Pointer> pointers =
                elements.stream().map(element -> new Pointer(element.steps())).toList();
        return Optional.of(new ClauseList(pointers, end));
    }

    private static @Nullable NumberSeries ordinal(ElementReader reader, int at) {
        NumberSeries last = reader.lastOf(at);
        NumberSeries series = last == null ? reader.series(at) : last;
        return series == null || !series.startsWithOrdinal() ? null : series;
    }
}
