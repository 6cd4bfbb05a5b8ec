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

    /** Two texts that came from outside, under the title they carry, the old one's if it has one; the lineage is recovered. */
    public static LawChange of(LegalText before, LegalText after) {
        String title = before.title().isBlank() ? after.title() : before.title();
        return new LawChange(title, before, after, Alignment.of(before, after));
    }

    /**
     * Two states of one draft. What brackets behind the title say of its stage, （草案二次审议稿）, is no part of the law: it is
     * left out of both texts.
     */
    public static LawChange ofDraft(LegalText before, LegalText after, Lineage lineage) {
        LegalText old = withoutStage(before);
        return new LawChange(old.title(), old, withoutStage(after), lineage);
    }

    private static LegalText withoutStage(LegalText text) {
        String title = text.title().strip();
        int open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
        String stage = open < 0 ? "" : title.substring(open);
        boolean tells = (stage.endsWith("）") || stage.endsWith(")")) && (stage.contains("草案") || stage.contains("稿"));
        return tells
                ? new LegalText(
                        text.kind(),
                        text.front().replace(stage, ""),
                        title.substring(0, open).strip(),
                        text.provisions(),
                        text.end())
                : text;
    }
}
