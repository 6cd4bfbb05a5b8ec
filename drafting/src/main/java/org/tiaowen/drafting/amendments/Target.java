package org.tiaowen.drafting.amendments;

import java.util.List;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;

/** A part of the amended law as an instrument names it, whether or not it exists. */
public sealed interface Target {

    /** 本法: the whole text. */
    record WholeText() implements Target {}

    /** 题目、名称: the title of the law. */
    record LawTitle() implements Target {}

    /** 序言、引言: what stands in front of the first article. */
    record Preamble() implements Target {}

    /** 第十二条第二款第三项, 第三章, 附件二, 最后一款: a clause or division as a whole. */
    record Clause(Pointer pointer) implements Target {
        /** The clause named by {@code steps}, from the widest to the narrowest. */
        public static Clause of(Step... steps) {
            return new Clause(new Pointer(List.of(steps)));
        }
    }

    /** 第五章章名: the title of a division or annex. */
    record DivisionTitle(Pointer division) implements Target {}

    /** 第一款第一自然段, 序言第七自然段: a line of print; items count as lines of their own. From 1. */
    record NaturalParagraph(Target within, int ordinal) implements Target {}

    /** 第二句, 最后一句. From 1; {@link Step#LAST} is the last. */
    record Sentence(Target within, int ordinal) implements Target {}

    /** What it is called: 全文, 题目, 第十二条第二款, 第五章名称, 第一款第一自然段, 最后一句. */
    default String printed() {
        return switch (this) {
            case WholeText whole -> "全文";
            case LawTitle title -> "题目";
            case Preamble preamble -> "序言";
            case Clause clause -> clause.pointer().printed();
            case DivisionTitle title -> title.division().printed() + "名称";
            case NaturalParagraph line -> within(line.within()) + ordinal(line.ordinal(), "自然段");
            case Sentence sentence -> within(sentence.within()) + ordinal(sentence.ordinal(), "句");
        };
    }

    private static String within(Target target) {
        return target instanceof WholeText ? "" : target.printed();
    }

    private static String ordinal(int ordinal, String unit) {
        return ordinal == Step.LAST ? "最后一" + unit : "第" + Numerals.chinese(ordinal) + unit;
    }
}
