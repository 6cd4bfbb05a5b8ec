package org.tiaowen.drafting.comparison;

import java.util.List;
import org.tiaowen.drafting.identity.LineageKind;

/**
 * A comparison for reading in a terminal or a plain file: one sentence that counts, then everything that changed. Deleted
 * words stand in [-…-], inserted ones in {+…+}, or in colour. Thread-safe.
 */
public final class ComparisonText {

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DELETED = "\u001b[9;31m";
    private static final String INSERTED = "\u001b[4;32m";

    /** Unchanged words longer than twice this are shortened to this on both sides: a line of a terminal each. */
    private static final int AROUND = 40;

    private static final String BREAKS = "，。；：\n";

    /**
     * How it is to look.
     *
     * @param colour whether the reader's terminal understands ANSI colours
     * @param full whether long unchanged stretches are printed too, not shortened with an ellipsis
     */
    public record Look(boolean colour, boolean full) {}

    private final Look look;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(Look look) {
        this.look = look;
    }

    /** Prints it. */
    public static String print(Comparison comparison, Look look) {
        return new ComparisonText(look).write(comparison);
    }

    private String write(Comparison comparison) {
        text.append(Wording.summary(comparison)).append('\n');
        FrontChange front = comparison.front();
        if (front.kindChanged()) {
            title("文件种类", Wording.of(front.oldKind()) + " → " + Wording.of(front.newKind()));
        }
        if (front.titleChanged()) {
            title("标题", "修改");
            words(front.title());
        }
        if (front.noteChanged()) {
            title("题注", "修改");
            words(front.note());
        }
        comparison.changes().stream()
                .filter(ClauseChange::isTopical)
                .filter(change -> change.kind() != LineageKind.UNCHANGED)
                .forEach(this::append);
        return text.toString();
    }

    private void append(ClauseChange change) {
        title(Wording.title(change), Wording.of(change));
        if (change.wordsDiffer()) {
            words(change.words());
        }
    }

    private void title(String name, String what) {
        text.append('\n');
        marked(BOLD, name, "", "");
        text.append("　").append(what).append('\n');
    }

    private void words(List<WordRun> words) {
        int start = text.length();
        for (int i = 0; i < words.size(); i++) {
            WordRun run = words.get(i);
            switch (run.op()) {
                case EQUAL -> text.append(look.full() ? run.text() : shortened(words, i));
                case DELETE -> marked(DELETED, run.text(), "[-", "-]");
                case INSERT -> marked(INSERTED, run.text(), "{+", "+}");
            }
        }
        String body = text.substring(start);
        text.setLength(start);
        text.append("    ").append(body.replace("\n", "\n    ")).append('\n');
    }

    /** What stands next to a change is kept, up to a break if there is one near. */
    private static String shortened(List<WordRun> words, int index) {
        String kept = words.get(index).text();
        if (kept.length() <= 2 * AROUND) {
            return kept;
        }
        String head = index == 0 ? "" : kept.substring(0, endNear(kept, AROUND));
        String tail = index == words.size() - 1 ? "" : kept.substring(startNear(kept, kept.length() - AROUND));
        return head + "……" + tail;
    }

    private static int endNear(String kept, int farthest) {
        for (int at = farthest; at > farthest / 2; at--) {
            if (BREAKS.indexOf(kept.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Character.isLowSurrogate(kept.charAt(farthest)) ? farthest - 1 : farthest;
    }

    private static int startNear(String kept, int earliest) {
        int nearest = earliest + (kept.length() - earliest) / 2;
        for (int at = earliest; at < nearest; at++) {
            if (BREAKS.indexOf(kept.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Character.isLowSurrogate(kept.charAt(earliest)) ? earliest - 1 : earliest;
    }

    /** Every line is marked by itself, so that the indentation is not. */
    private void marked(String code, String words, String open, String close) {
        if (!look.colour()) {
            text.append(open).append(words).append(close);
            return;
        }
        text.append(code).append(words.replace("\n", RESET + "\n" + code)).append(RESET);
    }
}
