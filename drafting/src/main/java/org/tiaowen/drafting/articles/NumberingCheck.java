package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Watches whether the numbers of one text follow each other.
 *
 * <p>Articles and headings are numbered through the document. Chapters begin anew in each book or run on (both are
 * practice); so do the points of a decision under each heading. Sections, items and sub-items begin anew in each parent.
 */
final class NumberingCheck {

    /** So many articles may be missing between two that follow each other. */
    private static final int WIDEST_GAP = 20;

    private final RepairedLines lines;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Level, Integer> last = new EnumMap<>(Level.class);
    private int lastArticle;
    private int lastSuffix;

    NumberingCheck(RepairedLines lines) {
        this.lines = lines;
    }

    List<Finding> findings() {
        return findings;
    }

    /** A numbering of its own begins, as in an annex. */
    void restart() {
        last.clear();
        lastArticle = 0;
        lastSuffix = 0;
    }

    /** Whether an article with this number would follow the last one. */
    boolean isNextArticle(Designation number) {
        return number.suffix() == 0
                ? number.ordinal() == lastArticle + 1
                : number.ordinal() == lastArticle && number.suffix() == lastSuffix + 1;
    }

    /** Whether this number comes after the last article, with a few left out at most. */
    boolean comesAfterLastArticle(Designation number) {
        return number.suffix() == 0 && number.ordinal() > lastArticle && number.ordinal() <= lastArticle + WIDEST_GAP;
    }

    /** Whether a heading with this number would follow the last one. */
    boolean isNextHeading(Designation number) {
        return number.ordinal() == last.getOrDefault(Level.HEADING, 0) + 1;
    }

    /** Whether a list in {@code parent} would go on, or begin, with this number. */
    static boolean isNextIn(@Nullable Node parent, Level level, Designation number) {
        int before = parent == null ? 0 : parent.lastOrdinals.getOrDefault(level, 0);
        return number.ordinal() == before + 1;
    }

    void check(Node node, @Nullable Node parent, Designation number) {
        if (!number.exact()) {
            add(Finding.Kind.NUMBER_UNREADABLE, node, List.of(printed(node), expectedPrinted(number, 0)));
        }
        if (node.level == Level.ARTICLE) {
            checkArticle(node, number);
            return;
        }
        Integer sibling = parent == null ? last.get(node.level) : parent.lastOrdinals.get(node.level);
        int expected = sibling == null ? 1 : sibling + 1;
        if (number.suffix() > 0 && sibling != null && number.ordinal() == sibling) {
            return;
        }
        boolean runsOn = runsOn(node.level) && number.ordinal() == last.getOrDefault(node.level, 0) + 1;
        if (number.ordinal() != expected && !runsOn) {
            add(Finding.Kind.NUMBER_OUT_OF_ORDER, node, List.of(printed(node), expectedPrinted(number, expected)));
        }
        if (parent != null) {
            parent.lastOrdinals.put(node.level, number.ordinal());
        }
        last.put(node.level, number.ordinal());
    }

    void add(Finding.Kind kind, Node node, List<String> args) {
        addAt(kind, node.start, args);
    }

    void addAt(Finding.Kind kind, int offset, List<String> args) {
        findings.add(new Finding(kind, lines.sourceOffset(offset), args));
    }

    private void checkArticle(Node node, Designation number) {
        if (!isNextArticle(number)) {
            String expected = number.suffix() > 0 && number.ordinal() == lastArticle
                    ? "第" + Numerals.chinese(lastArticle) + "条之" + Numerals.chinese(lastSuffix + 1)
                    : "第" + Numerals.chinese(lastArticle + 1) + "条";
            add(Finding.Kind.NUMBER_OUT_OF_ORDER, node, List.of(printed(node), expected));
        }
        lastArticle = number.last();
        lastSuffix = number.suffix();
    }

    private static boolean runsOn(Level level) {
        return switch (level) {
            case SUBBOOK, CHAPTER, POINT, HEADING -> true;
            default -> false;
        };
    }

    private static String printed(Node node) {
        ProvisionNumber number = node.number;
        return number == null ? "" : number.printed();
    }

    private static String expectedPrinted(Designation number, int expected) {
        int ordinal = expected == 0 ? number.ordinal() : expected;
        String chinese = Numerals.chinese(ordinal);
        return switch (number.style()) {
            case BOOK -> "第" + chinese + "编";
            case SUBBOOK -> "第" + chinese + "分编";
            case CHAPTER -> "第" + chinese + "章";
            case SECTION -> "第" + chinese + "节";
            case ARTICLE -> "第" + chinese + "条";
            case CHINESE -> chinese + "、";
            case BRACKETED -> "（" + chinese + "）";
            case ARABIC -> ordinal + ".";
            case BRACKETED_ARABIC -> "（" + ordinal + "）";
            case CIRCLED -> ordinal <= 20 ? String.valueOf((char) ('①' + ordinal - 1)) : "（" + ordinal + "）";
        };
    }
}
