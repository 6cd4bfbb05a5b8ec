package org.tiaowen.drafting.derivation;

import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Lineage;

/**
 * Two states of one law.
 *
 * @param title as the instrument names the law, without 《》
 * @param lineage what became of every clause of {@code before} in {@code after}
 */
public record LawChange(String title, LegalText before, LegalText after, Lineage lineage) {

    /** Two texts that came from outside, under the title the old one carries; the lineage is recovered. */
    public static LawChange of(LegalText before, LegalText after) {
        return new LawChange(before.title(), before, after, Alignment.of(before, after));
    }
}
