package org.tiaowen.drafting.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbered lines: items and sub-items in articles, headings and points elsewhere; and decides whether a line
 * without a number goes on with an item or comes after the list.
 */
final class ListReader {

    private final String text;
    private final List<Form> forms;
    private final DocumentKind kind;
    private final TreeBuilder tree;
    private final NumberingCheck numbering;
    private final FollowingNumbers inArticle;
    private final FollowingNumbers underHeading;
    private int next;

    ListReader(String text, List<Form> forms, DocumentKind kind, TreeBuilder tree, NumberingCheck numbering) {
        this.text = text;
        this.forms = forms;
        this.kind = kind;
        this.tree = tree;
        this.numbering = numbering;
        this.inArticle = FollowingNumbers.inArticle(forms);
        this.underHeading = FollowingNumbers.underHeading(forms);
    }

    /** The line after what {@link #read} has read. */
    int next() {
        return next;
    }

    /** The words on the line of the article's number; an item may stand there at once. */
    void firstParagraph(int from, int to) {
        Designation number = Designation.at(text, from, to);
        boolean item = number != null
                && number.style() == Designation.Style.BRACKETED
                && number.ordinal() == 1
                && !Form.isCited(text, number, to);
        if (number != null && item) {
            tree.plain(Level.PARAGRAPH, from, from);
            tree.numbered(Level.ITEM, number, from, Blanks.skip(text, number.end(), to), to);
        } else {
            tree.plain(Level.PARAGRAPH, from, to);
        }
    }

    /** Reads line i as part of a list, with the line after it where the number stands alone; false when it is none. */
    boolean read(int i, Designation number) {
        CleanSource.Line line = forms.get(i).line();
        boolean inside = tree.isInside(Level.ARTICLE);
        Node item = inside ? tree.around(Level.ITEM) : null;
        Level level = inside ? levelInArticle(number, item) : levelOutside(number);
        if (inside && number.style() == Designation.Style.CHINESE && !continuesList(number, level)) {
            return false;
        }
        if (number.style() == Designation.Style.CIRCLED && isNote(i, number)) {
            return false;
        }
        if (inside && !tree.isInside(Level.PARAGRAPH)) {
            tree.plain(Level.PARAGRAPH, line.start(), line.start());
        }
        Node node = numbered(i, number, level);
        boolean loose = !inside && kind == DocumentKind.REGULATION && !tree.isInside(Level.ANNEX);
        if (loose) {
            numbering.add(Finding.Kind.ITEM_WITHOUT_ARTICLE, node, List.of(printed(number, line)));
        } else if (inside && level == Level.SUBITEM && item == null) {
            numbering.add(Finding.Kind.LEVEL_SKIPPED, node, List.of(printed(number, line)));
        }
        return true;
    }

    /** Whether something is open that an item can belong to. */
    boolean mayHaveItems() {
        return tree.isInside(Level.ARTICLE)
                || tree.isInside(Level.ANNEX)
                || tree.isInside(Level.HEADING)
                || tree.isInside(Level.POINT);
    }

    /** Reads line i at that level, whatever its number looks like; returns the line after it. */
    int readAs(int i, Designation number, Level level) {
        CleanSource.Line line = forms.get(i).line();
        boolean inside = tree.isInside(Level.ARTICLE) && (level == Level.ITEM || level == Level.SUBITEM);
        boolean skipped = inside && level == Level.SUBITEM && tree.around(Level.ITEM) == null;
        if (inside && !tree.isInside(Level.PARAGRAPH)) {
            tree.plain(Level.PARAGRAPH, line.start(), line.start());
        }
        Node node = numbered(i, number, level);
        if (skipped) {
            numbering.add(Finding.Kind.LEVEL_SKIPPED, node, List.of(printed(number, line)));
        }
        return next;
    }

    /** Line i with its number, and with the line after it where the number stands alone. */
    private Node numbered(int i, Designation number, Level level) {
        CleanSource.Line line = forms.get(i).line();
        int words = Blanks.skip(text, number.end(), line.end());
        boolean below = words == line.end() && i + 1 < forms.size() && isWords(forms.get(i + 1));
        CleanSource.Line wordsLine = below ? forms.get(i + 1).line() : line;
        next = below ? i + 2 : i + 1;
        return tree.numbered(level, number, line.start(), below ? wordsLine.start() : words, wordsLine.end());
    }

    /** The item of an article that line i, which has no number, goes on with: the list continues after the line. */
    @Nullable
    Node goingOnAfter(int i) {
        if (!tree.isInside(Level.ARTICLE)) {
            return null;
        }
        Node introducing = tree.introducingItem();
        return introducing == null ? tree.goingOnWith(inArticle.after(i)) : introducing;
    }

    /**
     * Closes the list that line i, which has no number, comes after. Under a heading the last point keeps the line, as a
     * point that has several paragraphs does, unless what introduces the list ends in a colon, as in an article.
     */
    void end(int i) {
        if (tree.isInside(Level.ARTICLE)) {
            return;
        }
        Node goingOn = tree.goingOnWith(underHeading.after(i));
        for (Level level : List.of(Level.SUBITEM, Level.POINT)) {
            Node point = tree.around(level);
            if (point == null) {
                continue;
            }
            Node parent = tree.parentOf(point);
            if (point == goingOn || parent == null || !introducesList(parent)) {
                return;
            }
            tree.closeInside(parent);
        }
    }

    /** Whether the words in front of the list inside {@code parent} end in a colon. */
    private static boolean introducesList(Node parent) {
        String words = parent.text;
        for (Node child : parent.children) {
            if (child.level != Level.PARAGRAPH) {
                break;
            }
            words = child.text;
        }
        return words.endsWith("：") || words.endsWith(":");
    }

    private static boolean isWords(Form form) {
        return form.kind() == Form.Kind.PLAIN || form.kind() == Form.Kind.ARTICLE_PERHAPS;
    }

    private static Level levelOutside(Designation number) {
        return switch (number.style()) {
            case CHINESE -> Level.HEADING;
            case BRACKETED -> Level.POINT;
            default -> Level.SUBITEM;
        };
    }

    /** （1） takes the place of （一） where no item is open and no 1. stands above it. */
    private Level levelInArticle(Designation number, @Nullable Node item) {
        return switch (number.style()) {
            case CHINESE -> Level.ITEM;
            case BRACKETED -> item != null && item.rank < 70 ? Level.SUBITEM : Level.ITEM;
            case BRACKETED_ARABIC -> {
                boolean sibling = item != null && item.style == Designation.Style.BRACKETED_ARABIC;
                boolean first = item == null && !tree.isInside(Level.SUBITEM);
                yield sibling || first ? Level.ITEM : Level.SUBITEM;
            }
            default -> Level.SUBITEM;
        };
    }

    /** ① without ② is the mark of a note. */
    private boolean isNote(int i, Designation number) {
        return number.ordinal() == 1 && !inArticle.after(i).containsKey(Designation.Style.CIRCLED);
    }

    private boolean continuesList(Designation number, Level level) {
        return NumberingCheck.isNextIn(tree.around(Level.PARAGRAPH), level, number);
    }

    private String printed(Designation number, CleanSource.Line line) {
        return text.substring(line.start(), number.end());
    }
}
