package org.tiaowen.drafting.articles;

import org.jspecify.annotations.Nullable;

/**
 * Where a clause stands in one version: 第十二条第二款第（三）项第1目. Computed from the tree, never a key.
 *
 * @param article ordinal of the article, from 1
 * @param suffix the value after 之, 0 where there is none
 * @param paragraph ordinal of the 款 from 1, null when the article as a whole is meant
 * @param item ordinal of the 项 from 1, null when no item is meant
 * @param subitem ordinal of the 目 from 1, null when no sub-item is meant
 */
public record Place(
        int article,
        int suffix,
        @Nullable Integer paragraph,
        @Nullable Integer item,
        @Nullable Integer subitem) {

    /** The article as a whole. */
    public static Place ofArticle(int article, int suffix) {
        return new Place(article, suffix, null, null, null);
    }

    /** The way the place is cited: 第十二条之一第二款第三项第一目. */
    public String printed() {
        StringBuilder printed =
                new StringBuilder("第").append(Numerals.chinese(article)).append('条');
        if (suffix > 0) {
            printed.append('之').append(Numerals.chinese(suffix));
        }
        append(printed, paragraph, '款');
        append(printed, item, '项');
        append(printed, subitem, '目');
        return printed.toString();
    }

    private static void append(StringBuilder printed, @Nullable Integer ordinal, char unit) {
        if (ordinal != null) {
            printed.append('第').append(Numerals.chinese(ordinal)).append(unit);
        }
    }
}
