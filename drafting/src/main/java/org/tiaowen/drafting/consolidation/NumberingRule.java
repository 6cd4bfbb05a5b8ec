package org.tiaowen.drafting.consolidation;

import java.util.List;
import java.util.stream.Stream;
import org.tiaowen.drafting.amendments.LawAmendment;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Unit;
import org.tiaowen.drafting.editing.ArticleNumbering;

/**
 * Whether the articles of a law are counted anew by an instrument.
 *
 * <p>They keep their numbers where the instrument gives one with 之 (the 1997 text of the criminal code shows no habit of its
 * own), or where the law has such numbers and the instrument does not say 对条文顺序作相应调整; else they are counted.
 */
final class NumberingRule {

    private NumberingRule() {}

    static ArticleNumbering of(LawAsItWas law, LawAmendment amendment) {
        boolean kept = amendment.instructions().stream()
                .flatMap(instruction -> instruction.modifications().stream())
                .flatMap(NumberingRule::told)
                .anyMatch(number -> number.suffix() > 0);
        if (kept) {
            return ArticleNumbering.KEPT;
        }
        return amendment.closing().isPresent() ? ArticleNumbering.COUNTED : ArticleNumbering.of(law.text());
    }

    /** The numbers of articles that a modification tells. */
    static Stream<Numbered> told(Modification modification) {
        return switch (modification) {
            case Modification.Insertion told -> ofArticles(told.as());
            case Modification.Redesignation told -> ofArticles(List.of(told.to()));
            case Modification.Split told -> ofArticles(told.into());
            case Modification.Join told -> ofArticles(List.of(told.into()));
            case Modification.Substitution told -> Stream.empty();
            case Modification.WordSubstitution told -> Stream.empty();
            case Modification.WordInsertion told -> Stream.empty();
            case Modification.WordRepeal told -> Stream.empty();
            case Modification.Sweep told -> Stream.empty();
            case Modification.DivisionInsertion told -> Stream.empty();
            case Modification.Repeal told -> Stream.empty();
            case Modification.Unread told -> Stream.empty();
        };
    }

    private static Stream<Numbered> ofArticles(List<Pointer> pointers) {
        return pointers.stream()
                .filter(pointer ->
                        !pointer.steps().isEmpty() && pointer.steps().getLast().unit() == Unit.ARTICLE)
                .flatMap(pointer -> Numbered.told(pointer).stream());
    }
}
