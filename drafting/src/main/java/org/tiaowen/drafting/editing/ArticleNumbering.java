package org.tiaowen.drafting.editing;

import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;

/** What becomes of the numbers of articles when one is put in or taken out. */
public enum ArticleNumbering {
    /** 条文顺序作相应调整: articles are counted through. */
    COUNTED,
    /** 第一百三十四条之一: articles keep their numbers for life, as in the criminal code; a new one takes the number in front of it with 之. */
    KEPT;

    /** The habit of {@code text}: kept where it has an article with 之 outside its annexes. */
    public static ArticleNumbering of(LegalText text) {
        boolean put = text.provisions().stream()
                .filter(top -> top.level() != Level.ANNEX)
                .flatMap(top -> top.walk())
                .anyMatch(provision -> provision.level() == Level.ARTICLE
                        && provision.number() != null
                        && provision.number().suffix() > 0);
        return put ? KEPT : COUNTED;
    }
}
