package org.tiaowen.search.index;

import java.util.List;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * A clause as it is searched: an article with everything in it, a point of a decision, or a part that stands alone.
 *
 * @param clause for life
 * @param level its level
 * @param number as printed, 第十二条之一; empty where there is none
 * @param article ordinal of the number, 0 where there is none
 * @param suffix the value after 之, 0 where there is none
 * @param headings the headings above it, the widest first: 第二章 停车泊位
 * @param caption （立法目的）, without the brackets; empty where there is none
 * @param text its words, one line for each 款, 项 and 目
 * @param parts where in {@code text} each 款, 项 and 目 stands
 */
public record ClauseDocument(
        ProvisionId clause,
        Level level,
        String number,
        int article,
        int suffix,
        List<String> headings,
        String caption,
        String text,
        List<Part> parts) {

    public ClauseDocument {
        headings = List.copyOf(headings);
        parts = List.copyOf(parts);
    }

    /**
     * A provision inside the clause.
     *
     * @param id for life
     * @param paragraph ordinal of the 款, 0 where there is none
     * @param item ordinal of the 项, 0 for the words of the 款 itself
     * @param start UTF-16 offset of its first character in the text of the clause
     * @param end UTF-16 offset behind its own last character, without those inside it
     */
    public record Part(ProvisionId id, int paragraph, int item, int start, int end) {}
}
