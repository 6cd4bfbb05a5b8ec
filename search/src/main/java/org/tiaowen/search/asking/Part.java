package org.tiaowen.search.asking;

import java.time.LocalDate;
import java.util.Optional;
import org.tiaowen.search.language.Span;

/** A part of a question — 检索要素: what one stretch of the box was understood as. */
public sealed interface Part {

    /** Where it stands in {@link Understood#text()}. */
    Span span();

    /** Words to be found, in any order and not all of them. */
    record Words(Span span, String text) implements Part {}

    /** Words to be found exactly so: “停车收费”. */
    record Phrase(Span span, String text) implements Part {}

    /** What must not be in the clause: -收费. */
    record Without(Span span, String text) implements Part {}

    /** A clause by its number, of one law or of any. */
    record Citation(Span span, Optional<Naming> law, CitedClause clause) implements Part {}

    /** The name of a law, with 《》 or without. */
    record Law(Span span, Naming law) implements Part {}

    /** 标题: only laws with a name like that. */
    record InTitle(Span span, Naming law) implements Part {}

    /** 条: only clauses with that number. */
    record Numbered(Span span, CitedClause clause) implements Part {}

    /** 条:10..20, only articles with a number from {@code first} to {@code last}. */
    record NumberedFrom(Span span, int first, int last) implements Part {}

    /** 版本: only versions of that label (一审稿) or number; 全部 for all. */
    record OfVersion(Span span, String label) implements Part {

        /** Whether every version is asked for. */
        public boolean all() {
            return label.equals("全部") || label.equals("all");
        }
    }

    /** 机关: only texts of organs with a name like that. */
    record OfOrgan(Span span, String organ) implements Part {}

    /**
     * 施行: only texts that came into force then.
     *
     * @param from the first day, empty for any
     * @param until the last day, empty for any
     */
    record InForce(Span span, Optional<LocalDate> from, Optional<LocalDate> until) implements Part {}

    /** 意见: only clauses on which an opinion says that. */
    record SaidOf(Span span, String words) implements Part {}

    /** The law it names. */
    default Optional<Naming> named() {
        return switch (this) {
            case Citation cited -> cited.law();
            case Law law -> Optional.of(law.law());
            case InTitle in -> Optional.of(in.law());
            case Words ignored -> Optional.empty();
            case Phrase ignored -> Optional.empty();
            case Without ignored -> Optional.empty();
            case Numbered ignored -> Optional.empty();
            case NumberedFrom ignored -> Optional.empty();
            case OfVersion ignored -> Optional.empty();
            case OfOrgan ignored -> Optional.empty();
            case InForce ignored -> Optional.empty();
            case SaidOf ignored -> Optional.empty();
        };
    }

    /** Whether it only narrows what the rest finds. */
    default boolean narrows() {
        return switch (this) {
            case Words ignored -> false;
            case Phrase ignored -> false;
            case Citation ignored -> false;
            case Law ignored -> false;
            case Without ignored -> true;
            case InTitle ignored -> true;
            case Numbered ignored -> true;
            case NumberedFrom ignored -> true;
            case OfVersion ignored -> true;
            case OfOrgan ignored -> true;
            case InForce ignored -> true;
            case SaidOf ignored -> true;
        };
    }
}
