package org.tiaowen.drafting.articles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one line of a source is: the beginning of a provision of some level, or something beside the provisions. */
public enum LineRole {
    /** 题名、题注、目录: what stands before the first provision. */
    FRONT(null),
    /** 序言, or the lead-in of a decision. */
    PREAMBLE(Level.PREAMBLE),
    /** 编. */
    BOOK(Level.BOOK),
    /** 分编. */
    SUBBOOK(Level.SUBBOOK),
    /** 章. */
    CHAPTER(Level.CHAPTER),
    /** 节. */
    SECTION(Level.SECTION),
    /** 条. */
    ARTICLE(Level.ARTICLE),
    /** 一、 of a decision. */
    HEADING(Level.HEADING),
    /** （一） of a decision. */
    POINT(Level.POINT),
    /** 款. */
    PARAGRAPH(Level.PARAGRAPH),
    /** 项. */
    ITEM(Level.ITEM),
    /** 目. */
    SUBITEM(Level.SUBITEM),
    /** A table. */
    TABLE(Level.TABLE),
    /** 施行条款 of a decision. */
    EFFECTIVE(Level.EFFECTIVE),
    /** 署名. */
    SIGNATURE(Level.SIGNATURE),
    /** 附件. */
    ANNEX(Level.ANNEX),
    /** The line goes on with what began above it. */
    CONTINUED(null),
    /** No part of the text: a page number, a mark of the office. */
    LEFT_OUT(null);

    private final @Nullable Level level;

    LineRole(@Nullable Level level) {
        this.level = level;
    }

    /** The level of the provision that begins in such a line. */
    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    static LineRole of(Level level) {
        for (LineRole role : values()) {
            if (role.level == level) {
                return role;
            }
        }
        throw new IllegalArgumentException("No line begins with " + level);
    }

    /** Whether a provision of this kind is known by its number. */
    boolean needsNumber() {
        return switch (this) {
            case ARTICLE, HEADING, POINT, ITEM, SUBITEM -> true;
            default -> false;
        };
    }

    /** Whether the number in front of a line of this kind is read as one. */
    boolean mayHaveNumber() {
        return switch (this) {
            case BOOK, SUBBOOK, CHAPTER, SECTION -> true;
            default -> needsNumber();
        };
    }
}
