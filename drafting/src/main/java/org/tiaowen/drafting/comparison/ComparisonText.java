package org.tiaowen.drafting.comparison;

import java.util.Map;
import java.util.stream.Collectors;
import org.tiaowen.drafting.identity.LineageKind;

/**
 * A comparison for reading in a terminal or a plain file: a line that counts, then every clause that changed. Deleted
 * words stand in [-…-], inserted ones in {+…+}, or in colour. Thread-safe.
 */
public final class ComparisonText {

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DELETED = "\u001b[9;31m";
    private static final String INSERTED = "\u001b[4;32m";

    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(boolean colour) {
        this.colour = colour;
    }

    /**
     * Prints it.
     *
     * @param colour whether the reader's terminal understands ANSI colours
     */
    public static String print(Comparison comparison, boolean colour) {
        return new ComparisonText(colour).write(comparison);
    }

    private String write(Comparison comparison) {
        Map<LineageKind, Integer> count = comparison.count(ClauseChange::isTopical);
        text.append(count.entrySet().stream()
                        .map(entry -> Wording.of(entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining("，", "对照结果：", "。")))
                .append('\n');
        comparison.changes().stream()
                .filter(ClauseChange::isTopical)
                .filter(change -> change.kind() != LineageKind.UNCHANGED)
                .forEach(this::append);
        return text.toString();
    }

    private void append(ClauseChange change) {
        text.append('\n');
        marked(BOLD, Wording.title(change), "", "");
        text.append("　").append(Wording.of(change.kind()));
        if (change.ambiguous()) {
            text.append("（对应关系待确认）");
        }
        text.append('\n');
        if (!change.wordsDiffer()) {
            return;
        }
        int start = text.length();
        for (WordRun run : change.words()) {
            switch (run.op()) {
                case EQUAL -> text.append(run.text());
                case DELETE -> marked(DELETED, run.text(), "[-", "-]");
                case INSERT -> marked(INSERTED, run.text(), "{+", "+}");
            }
        }
        String body = text.substring(start);
        text.setLength(start);
        text.append("    ").append(body.replace("\n", "\n    ")).append('\n');
    }

    private void marked(String code, String words, String open, String close) {
        text.append(colour ? code : open).append(words).append(colour ? RESET : close);
    }
}
