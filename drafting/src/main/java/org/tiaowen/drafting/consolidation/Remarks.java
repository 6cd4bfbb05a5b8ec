package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.citations.Unit;
import org.tiaowen.drafting.editing.ArticleNumbering;
import org.tiaowen.drafting.editing.EditOutcome.Edited;

/** What a person should know of the new text as a whole. */
final class Remarks {

    private final LawAsItWas law;
    private final LegalText after;

    private Remarks(LawAsItWas law, LegalText after) {
        this.law = law;
        this.after = after;
    }

    static List<String> of(LawAsItWas law, LegalText after, LawAmendment amendment, Carrying.Result result) {
        Remarks about = new Remarks(law, after);
        var remarks = new ArrayList<String>();
        result.conflicts().values().forEach(conflict -> remarks.add(conflict.reason()));
        about.gap().ifPresent(remarks::add);
        boolean counted = result.numbering() == ArticleNumbering.COUNTED;
        if (counted && amendment.closing().isEmpty() && about.hasShifted(result.numbered())) {
            remarks.add("决定没有写明对条文顺序作相应调整，未提到的条文的序号已依次顺延");
        }
        about.emptied().forEach(division -> remarks.add("“%s”之下已没有条文".formatted(division.text())));
        remarks.addAll(new StatedCitations(law, result.stated()).remarks(after));
        misread(result.edited()).ifPresent(remarks::add);
        return remarks;
    }

    /** A number that is skipped now and was not before. */
    private Optional<String> gap() {
        int last = 0;
        for (Provision article : articles(after)) {
            ProvisionNumber number = article.number();
            if (number == null) {
                continue;
            }
            for (int missing = last + 1; last > 0 && missing < number.ordinal(); missing++) {
                boolean before = !law.articles(new Numbered(missing, 0)).isEmpty();
                if (before || number.ordinal() - last == 2) {
                    return Optional.of("%s空缺，请核对条文顺序".formatted(new Numbered(missing, 0).printed(Unit.ARTICLE)));
                }
            }
            last = number.ordinal();
        }
        return Optional.empty();
    }

    private boolean hasShifted(Set<ProvisionId> told) {
        return articles(after).stream()
                .filter(article -> !told.contains(article.id()))
                .anyMatch(article -> law.find(article.id())
                        .filter(old -> old.level() == Level.ARTICLE)
                        .filter(old -> !law.number(old).equals(law.number(article)))
                        .isPresent());
    }

    private List<Provision> emptied() {
        return after.walk()
                .filter(one -> LawAsItWas.isDivision(one.level()) && noArticle(one))
                .filter(one -> law.find(one.id()).filter(old -> !noArticle(old)).isPresent())
                .toList();
    }

    private static boolean noArticle(Provision division) {
        return division.walk().noneMatch(one -> one.level() == Level.ARTICLE);
    }

    /** What plain text would not keep, where it kept the law as it was. */
    private static Optional<String> misread(Edited edited) {
        return edited.misread()
                .filter(first -> new Edited(edited.before(), edited.before(), List.of())
                        .misread()
                        .isEmpty())
                .map(first -> "修改后的文字从“%s”起会被读成另一种结构，请核对"
                        .formatted(PayloadReading.shortened(
                                Draft.allWords(List.of(first)).strip())));
    }

    private static List<Provision> articles(LegalText text) {
        return text.provisions().stream()
                .filter(top -> top.level() != Level.ANNEX)
                .flatMap(Provision::walk)
                .filter(one -> one.level() == Level.ARTICLE)
                .toList();
    }
}
