package org.tiaowen.drafting.library;

import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * A clause as it stands in one text of the library.
 *
 * @param text in which text
 * @param id the identity of the clause, the same in all texts of its law as far as the alignment found it again
 * @param parentId the clause around it, null at the top
 * @param position its place in reading order, from 0
 * @param number the number as printed, null where it carries none (款)
 * @param article ordinal of its article, 0 where it stands in none
 * @param suffix the value after 之
 * @param designation how a reader cites it: {@code 第十二条第二款第三项}
 * @param caption the caption with its brackets, empty where there is none
 * @param words its words and those of the clauses inside it, one a line; the title alone for a heading
 */
public record LawClause(
        LawTextId text,
        ProvisionId id,
        @Nullable ProvisionId parentId,
        int position,
        Level level,
        @Nullable String number,
        int article,
        int suffix,
        String designation,
        String caption,
        String words) {}
