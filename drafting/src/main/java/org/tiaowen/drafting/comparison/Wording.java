package org.tiaowen.drafting.comparison;

import org.jspecify.annotations.Nullable;
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

    /** 第三条, or 第三条 → 第四条 where the two sides are called differently. */
    static String title(ClauseChange change) {
        String before = name(change.old(), change.level());
        String after = name(change.current(), change.level());
        if (before.isEmpty() || before.equals(after)) {
            return after;
        }
        return after.isEmpty() ? before : before + " → " + after;
    }

    private static String name(@Nullable ComparedClause clause, Level level) {
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
}
