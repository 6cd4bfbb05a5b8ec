package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.comparison.Token.Kind;
import org.tiaowen.drafting.comparison.WordRun.Op;

/** Collects kept, deleted and inserted tokens in reading order, and joins them to runs. */
final class Runs {

    /** Kept words hold two replacements apart when they have a third of the length of the shorter one at least. */
    private static final int ISLAND = 3;

    private final List<Step> steps = new ArrayList<>();
    private Step step = new Step();

    /** Kept words, then what was deleted after them, then what was inserted instead. */
    private static final class Step {
        final StringBuilder kept = new StringBuilder();
        final StringBuilder deleted = new StringBuilder();
        final StringBuilder inserted = new StringBuilder();
        int keptWords;
        boolean marks;

        boolean isReplacement() {
            return !deleted.isEmpty() && !inserted.isEmpty();
        }

        boolean isChange() {
            return !deleted.isEmpty() || !inserted.isEmpty();
        }

        /**
         * A kept word or two in the middle of words that were written anew are chance, and so is a short word with as much
         * inserted on one side as was deleted on the other: a reader sees one replacement.
         */
        boolean isIslandAfter(Step before) {
            if (marks || kept.isEmpty() || !before.isChange() || !isChange()) {
                return false;
            }
            int around = Math.min(before.changed(), changed());
            boolean shifted = (before.inserted.isEmpty() && deleted.isEmpty())
                    || (before.deleted.isEmpty() && inserted.isEmpty());
            boolean rewritten = before.isReplacement() && isReplacement();
            return rewritten ? kept.length() * ISLAND <= around : shifted && kept.length() <= around;
        }

        int changed() {
            return Math.max(deleted.length(), inserted.length());
        }
    }

    void keep(Token token) {
        if (step.isChange()) {
            next();
        }
        step.kept.append(token.text());
        step.keptWords += words(token.text());
        step.marks |= token.isMark();
    }

    /** Words that stand in front of everything that differs, or behind it. */
    void keep(String words) {
        if (step.isChange()) {
            next();
        }
        step.kept.append(words);
        step.keptWords += words(words);
        step.marks |= !words.isEmpty();
    }

    void delete(Token token) {
        step.deleted.append(token.text());
    }

    void insert(Token token) {
        step.inserted.append(token.text());
    }

    /** The same token on both sides, or one that answers the other. */
    void pair(Token old, Token current) {
        if (old.text().equals(current.text())) {
            keep(current);
            return;
        }
        if (old.kind() == Kind.LINE_NUMBER && step.isChange()) {
            next();
        }
        delete(old);
        insert(current);
    }

    private void next() {
        steps.add(step);
        step = new Step();
    }

    /** Neighbouring runs differ in their fate, but for the number of a line that follows a line with the same fate. */
    List<WordRun> list() {
        next();
        var runs = new ArrayList<WordRun>();
        for (Step each : withoutIslands()) {
            add(runs, Op.EQUAL, each.kept);
            add(runs, Op.DELETE, each.deleted);
            add(runs, Op.INSERT, each.inserted);
        }
        return runs;
    }

    /** How many characters that are words were kept. */
    int keptWords() {
        return steps.stream().mapToInt(each -> each.keptWords).sum() + step.keptWords;
    }

    /** How many characters of {@code text} are letters or digits. */
    static int words(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }

    private List<Step> withoutIslands() {
        var result = new ArrayList<Step>();
        for (Step each : steps) {
            Step before = result.isEmpty() ? null : result.getLast();
            if (before != null && each.isIslandAfter(before)) {
                before.deleted.append(each.kept).append(each.deleted);
                before.inserted.append(each.kept).append(each.inserted);
            } else {
                result.add(each);
            }
        }
        return result;
    }

    private static void add(List<WordRun> runs, Op op, CharSequence text) {
        if (!text.isEmpty()) {
            runs.add(new WordRun(op, text.toString()));
        }
    }
}
