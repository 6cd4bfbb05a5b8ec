package org.tiaowen.drafting.consolidation;

import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Unit;

/** What the levels are called and counted by. */
final class Levels {

    private Levels() {}

    static String name(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION, ARTICLE, PARAGRAPH, ITEM, SUBITEM, ANNEX ->
                unit(level).printed();
            case HEADING -> "部分";
            case POINT -> "点";
            case PREAMBLE -> "序言";
            case EFFECTIVE -> "施行条款";
            case SIGNATURE -> "署名";
            case TABLE -> "表格";
        };
    }

    /** The unit that counts them; those without one are counted as paragraphs. */
    static Unit unit(Level level) {
        for (Unit unit : Unit.values()) {
            if (unit.level() == level) {
                return unit;
            }
        }
        return Unit.PARAGRAPH;
    }
}
