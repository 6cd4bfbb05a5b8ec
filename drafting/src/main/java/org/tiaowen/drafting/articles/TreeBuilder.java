package org.tiaowen.drafting.articles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts provisions, in reading order, under the right parents, and keeps the blanks between them. */
final class TreeBuilder {

    private static final int TOP = 5;
    private static final int ABOVE_ARTICLES = 45;
    private static final int PARAGRAPH_RANK = 65;
    private static final int INSIDE_ITEM = 95;

    private final String text;
    private final List<Node> roots = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final NumberingCheck numbering;
    private int cursor;

    TreeBuilder(String text, int cursor, NumberingCheck numbering) {
        this.text = text;
        this.cursor = cursor;
        this.numbering = numbering;
    }

    /** A numbered provision whose words run from {@code wordsFrom} to {@code to}. */
    Node numbered(Level level, Designation designation, int from, int wordsFrom, int to) {
        return numbered(
                node(level, rank(level, designation.style(), isInside(Level.ARTICLE)), from),
                designation,
                wordsFrom,
                to);
    }

    /** A heading 一、 that stands above articles. */
    void division(Designation designation, int from, int wordsFrom, int to) {
        numbered(node(Level.HEADING, ABOVE_ARTICLES, from), designation, wordsFrom, to);
    }

    private Node numbered(Node node, Designation designation, int wordsFrom, int to) {
        node.number = new ProvisionNumber(
                text.substring(node.start, designation.end()), designation.ordinal(), designation.suffix());
        node.style = designation.style();
        node.gap = text.substring(designation.end(), wordsFrom);
        node.text = text.substring(wordsFrom, to);
        cursor = to;
        attach(node);
        numbering.check(node, parent(), designation);
        return node;
    }

    /** A provision without a number. */
    Node plain(Level level, int from, int to) {
        Node node = node(level, rank(level, null, isInside(Level.ARTICLE)), from);
        node.text = text.substring(from, to);
        cursor = to;
        attach(node);
        return node;
    }

    /** A further paragraph of the open {@code item}. */
    void insideItem(Node item, int from, int to) {
        closeInside(item);
        Node node = node(Level.PARAGRAPH, INSIDE_ITEM, from);
        node.text = text.substring(from, to);
        cursor = to;
        attach(node);
    }

    /** A caption between number and words; the words come as the next provision. */
    void caption(Node article, int from, int to) {
        article.gap = article.gap + text.substring(cursor, from);
        article.caption = text.substring(from, to);
        cursor = to;
    }

    /** Moves the blanks up to {@code to} behind the number of {@code article}. */
    void gap(Node article, int to) {
        article.gap = article.gap + text.substring(cursor, to);
        cursor = to;
    }

    /** The words of {@code node}, with what stands between its number, which ends at {@code numberEnd}, and them. */
    void words(Node node, int numberEnd, int from, int to) {
        node.gap = text.substring(numberEnd, from);
        node.text = text.substring(from, to);
        cursor = to;
    }

    /** Nothing is open any more: what follows stands at the top. */
    void close() {
        open.clear();
    }

    /** The nearest open provision of that level stays open, what is inside it is closed. */
    void closeInside(Node node) {
        while (open.peek() != node) {
            open.pop();
        }
    }

    boolean isInside(Level level) {
        return around(level) != null;
    }

    /** The nearest open provision of that level. */
    @Nullable
    Node around(Level level) {
        for (Node node : open) {
            if (node.level == level) {
                return node;
            }
        }
        return null;
    }

    /** The innermost open item, when it ends in a colon and what it introduces has not come to its end; else null. */
    @Nullable
    Node introducingItem() {
        for (Node node : open) {
            if (node.level == Level.ITEM || node.level == Level.SUBITEM) {
                String last = node.children.isEmpty() ? "；" : node.children.getLast().text;
                return node.text.endsWith("：") && last.endsWith("；") ? node : null;
            }
        }
        return null;
    }

    /** The innermost open item that {@code next} follows in its own list, null where none does. */
    @Nullable
    Node goingOnWith(Map<Designation.Style, Designation> next) {
        for (Node node : open) {
            ProvisionNumber number = node.number;
            Designation.Style style = node.style;
            boolean item =
                    switch (node.level) {
                        case ITEM, SUBITEM, POINT -> true;
                        default -> false;
                    };
            if (item && number != null && style != null) {
                Designation following = next.get(style);
                if (following != null && following.ordinal() == number.ordinal() + 1) {
                    return node;
                }
            }
        }
        return null;
    }

    /** What a provision inside {@code node} stands in, null at the top. */
    @Nullable
    Node parentOf(Node node) {
        boolean found = false;
        for (Node around : open) {
            if (found) {
                return around;
            }
            found = around == node;
        }
        return null;
    }

    /** The innermost open provision. */
    @Nullable
    Node innermost() {
        return open.peek();
    }

    int cursor() {
        return cursor;
    }

    List<Provision> provisions(Supplier<ProvisionId> ids) {
        List<Provision> provisions = new ArrayList<>(roots.size());
        for (Node root : roots) {
            provisions.add(root.provision(ids));
        }
        return provisions;
    }

    List<Node> roots() {
        return roots;
    }

    private Node node(Level level, int rank, int from) {
        return new Node(level, rank, text.substring(cursor, from), from);
    }

    private void attach(Node node) {
        for (Node top = open.peek(); top != null && top.rank >= node.rank; top = open.peek()) {
            open.pop();
        }
        Node parent = open.peek();
        (parent == null ? roots : parent.children).add(node);
        open.push(node);
    }

    private @Nullable Node parent() {
        Node self = open.pop();
        Node parent = open.peek();
        open.push(self);
        return parent;
    }

    /** The larger, the deeper. Outside articles the lines after 1. belong to it, as those after （一） do. */
    private static int rank(Level level, Designation.@Nullable Style style, boolean inArticle) {
        return switch (level) {
            case EFFECTIVE, SIGNATURE, ANNEX -> TOP;
            case BOOK -> 10;
            case SUBBOOK -> 20;
            case CHAPTER -> 30;
            case SECTION -> 40;
            case ARTICLE -> 50;
            case HEADING -> 55;
            case PREAMBLE, POINT -> 60;
            case PARAGRAPH, TABLE -> PARAGRAPH_RANK;
            case ITEM -> style == Designation.Style.CHINESE ? 68 : 70;
            case SUBITEM -> (inArticle ? 80 : 62) + depth(style);
        };
    }

    private static int depth(Designation.@Nullable Style style) {
        return style == Designation.Style.BRACKETED_ARABIC ? 1 : style == Designation.Style.CIRCLED ? 2 : 0;
    }
}
