package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;

/** Looks over the finished tree for what is missing in it. */
final class TreeCheck {

    private static final int LAST_WORDS = 12;
    private static final String ENDS = "。；：！？，、—…;:,!?.”’』」\"》)）〉】";

    private final RepairedLines lines;
    private final List<Finding> findings = new ArrayList<>();

    private TreeCheck(RepairedLines lines) {
        this.lines = lines;
    }

    static List<Finding> check(List<Node> roots, RepairedLines lines) {
        TreeCheck check = new TreeCheck(lines);
        roots.forEach(check::check);
        return check.findings;
    }

    private void check(Node node) {
        ProvisionNumber number = node.number;
        if (node.level == Level.ARTICLE) {
            if (node.children.isEmpty() && number != null) {
                add(Finding.Kind.ARTICLE_EMPTY, node, number.printed());
            }
            node.children.forEach(this::checkEnd);
        }
        if (node.level != Level.ANNEX) {
            node.children.forEach(this::check);
        }
    }

    private void checkEnd(Node node) {
        String words = node.text;
        boolean title = node.level == Level.ITEM && !node.children.isEmpty();
        boolean prose = node.level != Level.TABLE && !words.isEmpty() && !title;
        if (prose && !endsProperly(words)) {
            add(Finding.Kind.PARAGRAPH_UNENDED, node, words.substring(Math.max(0, words.length() - LAST_WORDS)));
        }
        node.children.forEach(this::checkEnd);
    }

    /** A content system may have left a character of private use behind the mark. */
    private static boolean endsProperly(String words) {
        int last = words.length() - 1;
        while (last > 0 && Character.getType(words.charAt(last)) == Character.PRIVATE_USE) {
            last--;
        }
        return ENDS.indexOf(words.charAt(last)) >= 0;
    }

    private void add(Finding.Kind kind, Node node, String argument) {
        findings.add(new Finding(kind, lines.sourceOffset(node.start), List.of(argument)));
    }
}
