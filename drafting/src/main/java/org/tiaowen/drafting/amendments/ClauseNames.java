package org.tiaowen.drafting.amendments;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Step;
import org.tiaowen.drafting.citations.Unit;

/** How an instruction calls parts of the law, once the article it is about has been named. */
final class ClauseNames {

    private final String law;

    private @Nullable Step article;

    /**
     * Names for the instructions about one law.
     *
     * @param title of the law
     */
    ClauseNames(String title) {
        this.law = self(title);
    }

    /** From here on the instruction is about {@code step}, which need not be named again; null for nothing in particular. */
    void about(@Nullable Step step) {
        this.article = step;
    }

    /** The article that need not be named. */
    @Nullable
    Step article() {
        return article;
    }

    /** The article {@code target} lies in or is, null where there is none. */
    static @Nullable Step articleOf(Target target) {
        return switch (target) {
            case Target.Clause clause -> articleOf(clause.pointer());
            case Target.NaturalParagraph paragraph -> articleOf(paragraph.within());
            case Target.Sentence sentence -> articleOf(sentence.within());
            case Target.WholeText whole -> null;
            case Target.LawTitle title -> null;
            case Target.Preamble preamble -> null;
            case Target.DivisionTitle title -> null;
        };
    }

    static @Nullable Step articleOf(Pointer pointer) {
        return pointer.steps().stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .findFirst()
                .orElse(null);
    }

    /** Whether {@code target} is the article that need not be named. */
    boolean isTopic(Target target) {
        return name(target).isEmpty();
    }

    /** Without what need not be named: 第二款; empty for the article the instruction is about. */
    String name(Target target) {
        return switch (target) {
            case Target.Clause clause -> name(clause.pointer());
            case Target.NaturalParagraph paragraph -> name(paragraph.within()) + ordinal(paragraph.ordinal(), "自然段");
            case Target.Sentence sentence -> name(sentence.within()) + ordinal(sentence.ordinal(), "句");
            case Target.WholeText whole -> law;
            case Target.LawTitle title -> "题目";
            case Target.Preamble preamble -> "引言";
            case Target.DivisionTitle title -> title.division().printed() + titled(title.division());
        };
    }

    String name(Pointer pointer) {
        List<Step> steps = pointer.steps();
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).equals(article)) {
                from = i + 1;
            }
        }
        return new Pointer(steps.subList(from, steps.size())).printed();
    }

    /** Several parts; an article is named once for its paragraphs next to each other. */
    String names(List<Target> targets) {
        var names = new StringBuilder();
        Step topic = article;
        for (Target target : targets) {
            String name = name(target);
            names.append(names.isEmpty() ? "" : "、").append(name.isEmpty() ? name(target, null) : name);
            article = articleOf(target);
        }
        article = topic;
        return names.toString();
    }

    private String name(Target target, @Nullable Step about) {
        Step topic = article;
        article = about;
        String name = name(target);
        article = topic;
        return name;
    }

    /** The narrowest step of each: 第五条、第六条. */
    static String last(List<Pointer> pointers) {
        return pointers.stream().map(ClauseNames::last).collect(Collectors.joining("、"));
    }

    static String last(Pointer pointer) {
        return pointer.steps().getLast().printed();
    }

    private static String ordinal(int ordinal, String unit) {
        return ordinal == Step.LAST ? "最后一" + unit : "第" + Numerals.chinese(ordinal) + unit;
    }

    private static String titled(Pointer division) {
        return switch (division.steps().getLast().unit()) {
            case BOOK -> "编名";
            case SUBBOOK -> "分编名";
            case CHAPTER -> "章名";
            case SECTION -> "节名";
            case ANNEX, HEADING, ARTICLE, POINT, PARAGRAPH, ITEM, SUBITEM -> "标题";
        };
    }

    /** 本条例, as the law calls itself. */
    private static String self(String title) {
        String bare = title.replaceFirst("（[^（）]*）$", "");
        for (String kind : List.of("条例", "办法", "规定", "规则", "细则", "决定", "决议", "解释", "宪法", "法典")) {
            if (bare.endsWith(kind)) {
                return "宪法".equals(kind) ? "本法" : "本" + kind;
            }
        }
        return "本法";
    }
}
