package org.tiaowen.search.asking;

import org.tiaowen.drafting.articles.Numerals;

/**
 * A clause that was asked for by number.
 *
 * @param article ordinal of the article
 * @param suffix the value after 之, 0 where there is none
 * @param paragraph ordinal of the 款, 0 when none was named
 * @param item ordinal of the 项, 0 when none was named
 */
public record CitedClause(int article, int suffix, int paragraph, int item) {

    /** As legal texts print it: 第十二条之一第二款第三项. */
    public String printed() {
        StringBuilder printed =
                new StringBuilder("第").append(Numerals.chinese(article)).append('条');
        if (suffix > 0) {
            printed.append('之').append(Numerals.chinese(suffix));
        }
        if (paragraph > 0) {
            printed.append('第').append(Numerals.chinese(paragraph)).append('款');
        }
        if (item > 0) {
            printed.append('第').append(Numerals.chinese(item)).append('项');
        }
        return printed.toString();
    }
}
