package org.tiaowen.drafting.editing;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;

/** Which provision may stand inside which and behind which, so that the plain text reads back as the same tree. */
final class Structure {

    private static final Set<Level> TOP = EnumSet.complementOf(EnumSet.of(Level.ITEM, Level.SUBITEM));

    private Structure() {}

    /** Whether {@code child} may stand inside {@code parent}; null is the text itself. */
    static boolean holds(@Nullable Level parent, Level child) {
        return parent == null ? TOP.contains(child) : inside(parent).contains(child);
    }

    private static Set<Level> inside(Level parent) {
        return switch (parent) {
            case BOOK -> EnumSet.of(Level.SUBBOOK, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.PARAGRAPH);
            case SUBBOOK -> EnumSet.of(Level.CHAPTER, Level.SECTION, Level.ARTICLE);
            case CHAPTER -> EnumSet.of(Level.SECTION, Level.ARTICLE, Level.PARAGRAPH);
            case SECTION -> EnumSet.of(Level.ARTICLE, Level.PARAGRAPH);
            case ARTICLE -> EnumSet.of(Level.PARAGRAPH, Level.TABLE);
            case HEADING -> EnumSet.of(Level.POINT, Level.PARAGRAPH, Level.TABLE, Level.SUBITEM);
            case POINT -> EnumSet.of(Level.PARAGRAPH, Level.TABLE, Level.SUBITEM);
            case PARAGRAPH -> EnumSet.of(Level.ITEM, Level.SUBITEM);
            case ITEM -> EnumSet.of(Level.ITEM, Level.SUBITEM, Level.PARAGRAPH);
            case SUBITEM -> EnumSet.of(Level.SUBITEM, Level.PARAGRAPH);
            case PREAMBLE -> EnumSet.of(Level.PARAGRAPH);
            case ANNEX ->
                EnumSet.of(
                        Level.CHAPTER,
                        Level.SECTION,
                        Level.ARTICLE,
                        Level.HEADING,
                        Level.POINT,
                        Level.PARAGRAPH,
                        Level.SUBITEM,
                        Level.TABLE);
            case EFFECTIVE, SIGNATURE, TABLE -> EnumSet.noneOf(Level.class);
        };
    }

    /** Whether {@code next} may stand behind {@code previous} and not be read as a part of it. */
    static boolean follows(Level previous, Level next) {
        return switch (previous) {
            case ANNEX -> next == Level.ANNEX;
            case SIGNATURE -> next == Level.SIGNATURE || next == Level.ANNEX;
            case EFFECTIVE -> next == Level.SIGNATURE || next == Level.ANNEX;
            case PREAMBLE -> next != Level.PREAMBLE && next != Level.PARAGRAPH;
            // Only articles have 1. inside their paragraphs; elsewhere it stands beside them.
            case PARAGRAPH, TABLE -> next == Level.SUBITEM || isOutside(previous, next);
            default -> isOutside(previous, next);
        };
    }

    private static boolean isOutside(Level previous, Level next) {
        return isClosing(next) || (next != Level.PREAMBLE && depth(previous).compareTo(depth(next)) >= 0);
    }

    /** Two tables in a row are one. */
    static boolean joins(Level previous, Level next) {
        return previous == Level.TABLE && next == Level.TABLE;
    }

    /** Whether it only arranges clauses under a title. */
    static boolean isDivision(@Nullable Level level) {
        return level == Level.BOOK || level == Level.SUBBOOK || level == Level.CHAPTER || level == Level.SECTION;
    }

    /** Whether a title or words of its own stand beside its number. */
    static boolean isTitled(@Nullable Level level) {
        return isDivision(level) || level == Level.HEADING || level == Level.ANNEX;
    }

    /** What the level is called. */
    static String name(@Nullable Level level) {
        return level == null
                ? "全文"
                : switch (level) {
                    case BOOK -> "编";
                    case SUBBOOK -> "分编";
                    case CHAPTER -> "章";
                    case SECTION -> "节";
                    case ARTICLE -> "条";
                    case HEADING -> "决定的大标题";
                    case POINT -> "决定的点";
                    case PARAGRAPH -> "款";
                    case ITEM -> "项";
                    case SUBITEM -> "目";
                    case PREAMBLE -> "序言";
                    case EFFECTIVE -> "施行条款";
                    case SIGNATURE -> "署名";
                    case ANNEX -> "附件";
                    case TABLE -> "表格";
                };
    }

    private static boolean isClosing(Level level) {
        return level == Level.EFFECTIVE || level == Level.SIGNATURE || level == Level.ANNEX;
    }

    /** Levels are declared from the widest to the narrowest; a table nests like a paragraph. */
    private static Level depth(Level level) {
        return level == Level.TABLE ? Level.PARAGRAPH : level;
    }
}
