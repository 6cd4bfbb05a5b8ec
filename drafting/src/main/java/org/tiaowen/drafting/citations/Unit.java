package org.tiaowen.drafting.citations;

import java.util.Optional;
import org.tiaowen.drafting.articles.Level;

/** The unit a number counts in a citation, from the widest to the narrowest. */
public enum Unit {
    /** 附件. */
    ANNEX("附件", Level.ANNEX),
    /** 编. */
    BOOK("编", Level.BOOK),
    /** 分编. */
    SUBBOOK("分编", Level.SUBBOOK),
    /** 章. */
    CHAPTER("章", Level.CHAPTER),
    /** 节. */
    SECTION("节", Level.SECTION),
    /** 条. */
    ARTICLE("条", Level.ARTICLE),
    /** 部分: the heading 二、 of a decision. */
    HEADING("部分", Level.HEADING),
    /** 点: the point （五） of a decision. */
    POINT("点", Level.POINT),
    /** 款. */
    PARAGRAPH("款", Level.PARAGRAPH),
    /** 项. */
    ITEM("项", Level.ITEM),
    /** 目. */
    SUBITEM("目", Level.SUBITEM);

    private final String printed;
    private final Level level;

    Unit(String printed, Level level) {
        this.printed = printed;
        this.level = level;
    }

    /** As it is written behind the number. */
    public String printed() {
        return printed;
    }

    /** The level of the provisions it counts. */
    public Level level() {
        return level;
    }

    static Optional<Unit> at(String words, int at) {
        if (at >= words.length()) {
            return Optional.empty();
        }
        return switch (words.charAt(at)) {
            case '编' -> Optional.of(BOOK);
            case '章' -> Optional.of(CHAPTER);
            case '节' -> Optional.of(SECTION);
            case '条' -> Optional.of(ARTICLE);
            case '款' -> Optional.of(PARAGRAPH);
            case '项' -> Optional.of(ITEM);
            case '目' -> Optional.of(SUBITEM);
            case '点' -> Optional.of(POINT);
            case '部' -> words.startsWith("部分", at) ? Optional.of(HEADING) : Optional.empty();
            case '分' -> words.startsWith("分编", at) ? Optional.of(SUBBOOK) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether the unit counts inside an article: 款, 项, 目. */
    boolean isInArticle() {
        return compareTo(POINT) > 0;
    }

    /** Whether it is only in decisions: 部分, 点. */
    boolean isOfDecision() {
        return this == HEADING || this == POINT;
    }

    /** Whether {@code other} can be cited inside this unit. */
    boolean holds(Unit other) {
        return switch (this) {
            case ANNEX -> other.isInArticle();
            case BOOK, SUBBOOK, CHAPTER, SECTION -> other.compareTo(this) > 0 && other.compareTo(ARTICLE) <= 0;
            case ARTICLE -> other.isInArticle();
            case HEADING, POINT, PARAGRAPH, ITEM, SUBITEM -> other.compareTo(this) > 0;
        };
    }
}
