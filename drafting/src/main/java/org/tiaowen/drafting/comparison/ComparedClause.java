package org.tiaowen.drafting.comparison;

import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * One side of a change: a clause as it stands in one of the two texts.
 *
 * @param id its identity in that text
 * @param number the number as printed, null where its kind carries none (款)
 * @param ordinal the value of the number; for a 款 its rank in the article; null where neither is known
 * @param suffix the value after 之, 0 where there is none
 * @param designation how a reader cites it: {@code 第十二条第二款第三项}; for a chapter {@code 第三章}; empty where nothing
 *     designates it
 * @param text its words: all of them for an article or a point, only its own for everything else
 * @param part whether it lies inside an article or a point, whose words hold its own
 */
public record ComparedClause(
        ProvisionId id,
        @Nullable String number,
        @Nullable Integer ordinal,
        int suffix,
        String designation,
        String text,
        boolean part) {}
