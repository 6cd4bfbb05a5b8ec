package org.tiaowen.drafting.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.identity.LineageKind;

/** The Chinese words the writers use for what happened, and for how a clause is called. */
final class Wording {

    private Wording() {}

    static String of(LineageKind kind) {
        return switch (kind) {
            case UNCHANGED -> "未变";
            case AMENDED -> "修改";
            case RENUMBERED -> "条序调整";
            case MOVED -> "移动";
            case SPLIT -> "拆分";
            case MERGED -> "合并";
            case DELETED -> "删去";
            case NEW -> "增加";
        };
    }

    /** What happened, with what a reader should know about it. */
    static String of(ClauseChange change) {
        return of(change.kind())
                + (change.consequential() ? "（仅引用的序号相应调整）" : "")
                + (change.ambiguous() ? "（对应关系待确认）" : "");
    }

    static String of(DocumentKind kind) {
        return switch (kind) {
            case REGULATION -> "法规";
            case DECISION -> "决定";
        };
    }

    /** 第三条, or 第三条 → 第四条 where the two sides are called differently. */
    static String title(ClauseChange change) {
        String before = name(change.old(), change.level());
        String after = name(change.current(), change.level());
        if (before.isEmpty() || before.equals(after)) {
            return after;
        }
        return after.isEmpty() ? before : before + " → " + after;
    }

    /** How one side is called; empty where it is absent. */
    static String name(@Nullable ComparedClause clause, Level level) {
        if (clause == null) {
            return "";
        }
        if (!clause.designation().isEmpty()) {
            return clause.designation();
        }
        return switch (level) {
            case ANNEX -> "附件";
            case TABLE -> "表格";
            default -> "段落";
        };
    }

    /** One sentence that says it all: how many clauses there are of each kind, or why there is nothing to tell. */
    static String summary(Comparison comparison) {
        List<ClauseChange> told =
                comparison.changes().stream().filter(ClauseChange::isTopical).toList();
        boolean oldEmpty = told.stream().allMatch(change -> change.old() == null);
        boolean newEmpty = told.stream().allMatch(change -> change.current() == null);
        boolean noFront = comparison.front().title().isEmpty()
                && comparison.front().note().isEmpty();
        if (told.isEmpty() && noFront) {
            return "两个文本都没有内容，没有可以对照的条文。";
        }
        if (comparison.nothingChanged()) {
            return told.isEmpty() ? "两个文本相同。" : "两个文本相同，共 " + told.size() + " 处条文和标题，没有变化。";
        }
        String why = told.isEmpty() || (!oldEmpty && !newEmpty) ? "" : oldEmpty ? "旧文本没有条文，" : "新文本没有条文，";
        return "对照结果：" + why + counts(comparison, told) + "。";
    }

    private static String counts(Comparison comparison, List<ClauseChange> told) {
        Map<LineageKind, Integer> count = comparison.count(ClauseChange::isTopical);
        long following = told.stream().filter(ClauseChange::consequential).count();
        String clauses = count.entrySet().stream()
                .map(entry -> of(entry.getKey()) + " " + entry.getValue()
                        + (entry.getKey() == LineageKind.AMENDED && following > 0
                                ? "（其中仅引用的序号相应调整 " + following + "）"
                                : ""))
                .collect(Collectors.joining("，"));
        FrontChange front = comparison.front();
        String frontal = (front.titleChanged() ? "，标题有改动" : "")
                + (front.noteChanged() ? "，题注有改动" : "")
                + (front.kindChanged() ? "，文件种类有改动" : "");
        return clauses.isEmpty() ? frontal.substring(1) : clauses + frontal;
    }
}
