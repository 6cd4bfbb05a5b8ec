package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.comparison.WordRun.Op;

/** Turns the shortest difference into the one a reader expects; the two texts it stands for stay the same. */
final class RunReading {

    private static final String BREAKS = "，。；：、！？\n";

    /** A sentence has fewer characters than this; farther away no better place is looked for. */
    private static final int FARTHEST = 100;

    private RunReading() {}

    /** Kept words, then what was deleted after them, then what was inserted instead. */
    private static final class Step {
        String kept;
        String deleted;
        String inserted;

        Step(String kept, String deleted, String inserted) {
            this.kept = kept;
            this.deleted = deleted;
            this.inserted = inserted;
        }

        int changed() {
            return Math.max(deleted.length(), inserted.length());
        }
    }

    static List<WordRun> readable(List<WordRun> runs) {
        List<Step> steps = trimmed(swallowIslands(steps(runs)));
        for (int i = 0; i + 1 < steps.size(); i++) {
            slide(steps.get(i), steps.get(i + 1), i == 0);
        }
        return runs(steps);
    }

    private static List<Step> steps(List<WordRun> runs) {
        var steps = new ArrayList<Step>();
        var step = new Step("", "", "");
        for (WordRun run : runs) {
            switch (run.op()) {
                case EQUAL -> {
                    if (step.changed() > 0) {
                        steps.add(step);
                        step = new Step("", "", "");
                    }
                    step.kept += run.text();
                }
                case DELETE -> step.deleted += run.text();
                case INSERT -> step.inserted += run.text();
            }
        }
        steps.add(step);
        if (step.changed() > 0) {
            steps.add(new Step("", "", ""));
        }
        return steps;
    }

    /** Kept words shorter than the changes on both sides of them only make the change hard to read. */
    private static List<Step> swallowIslands(List<Step> steps) {
        var result = new ArrayList<Step>();
        for (Step step : steps) {
            Step before = result.isEmpty() ? null : result.getLast();
            boolean island = before != null
                    && before.changed() > 0
                    && step.changed() > 0
                    && step.kept.length() <= Math.min(before.changed(), step.changed())
                    && step.kept.chars().noneMatch(c -> BREAKS.indexOf(c) >= 0);
            if (before != null && island) {
                before.deleted += step.kept + step.deleted;
                before.inserted += step.kept + step.inserted;
            } else {
                result.add(step);
            }
        }
        return result;
    }

    /** What a swallowed island left the same at the edge of a change goes back to the kept words. */
    private static List<Step> trimmed(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.deleted.isEmpty() || step.inserted.isEmpty()) {
                continue;
            }
            List<String> deleted = WordTokens.of(step.deleted);
            List<String> inserted = WordTokens.of(step.inserted);
            int shorter = Math.min(deleted.size(), inserted.size());
            int head = 0;
            while (head < shorter && deleted.get(head).equals(inserted.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < shorter - head
                    && i + 1 < steps.size()
                    && deleted.get(deleted.size() - 1 - tail).equals(inserted.get(inserted.size() - 1 - tail))) {
                tail++;
            }
            step.kept += String.join("", deleted.subList(0, head));
            if (tail > 0) {
                Step next = steps.get(i + 1);
                next.kept = String.join("", deleted.subList(deleted.size() - tail, deleted.size())) + next.kept;
            }
            step.deleted = String.join("", deleted.subList(head, deleted.size() - tail));
            step.inserted = String.join("", inserted.subList(head, inserted.size() - tail));
        }
        return steps;
    }

    /**
     * An insertion or deletion alone between kept words may stand a little to the left or right with the same effect;
     * it goes where it starts after a break or ends with one.
     */
    private static void slide(Step step, Step next, boolean first) {
        boolean insertion = step.deleted.isEmpty() && !step.inserted.isEmpty();
        boolean deletion = step.inserted.isEmpty() && !step.deleted.isEmpty();
        if (!insertion && !deletion) {
            return;
        }
        String change = insertion ? step.inserted : step.deleted;
        String left = step.kept;
        String right = next.kept;
        // words between two changes are kept apart from both
        int leftAtLeast = first ? 0 : 1;
        int rightAtLeast = next.changed() == 0 ? 0 : 1;
        int slid = 0;
        while (left.length() > leftAtLeast && slid++ < FARTHEST && lastOf(left) == lastOf(change)) {
            right = lastOf(change) + right;
            change = lastOf(left) + change.substring(0, change.length() - 1);
            left = left.substring(0, left.length() - 1);
        }
        String bestLeft = left;
        String bestChange = change;
        String bestRight = right;
        int best = fitness(left, change, right);
        slid = 0;
        while (right.length() > rightAtLeast && slid++ < 2 * FARTHEST && right.charAt(0) == change.charAt(0)) {
            left += change.charAt(0);
            change = change.substring(1) + right.charAt(0);
            right = right.substring(1);
            int fitness = fitness(left, change, right);
            if (fitness >= best) {
                best = fitness;
                bestLeft = left;
                bestChange = change;
                bestRight = right;
            }
        }
        step.kept = bestLeft;
        next.kept = bestRight;
        step.inserted = insertion ? bestChange : "";
        step.deleted = insertion ? "" : bestChange;
    }

    private static int fitness(String left, String change, String right) {
        int fitness = 0;
        if (left.isEmpty() || BREAKS.indexOf(lastOf(left)) >= 0) {
            fitness += 2;
        }
        if (BREAKS.indexOf(lastOf(change)) >= 0) {
            fitness += 2;
        }
        if (right.isEmpty() || BREAKS.indexOf(right.charAt(0)) >= 0) {
            fitness += 1;
        }
        boolean cutsPair = (!right.isEmpty() && Character.isLowSurrogate(right.charAt(0)))
                || Character.isLowSurrogate(change.charAt(0));
        return cutsPair ? -1 : fitness;
    }

    private static char lastOf(String text) {
        return text.charAt(text.length() - 1);
    }

    private static List<WordRun> runs(List<Step> steps) {
        var runs = new ArrayList<WordRun>();
        for (Step step : steps) {
            add(runs, Op.EQUAL, step.kept);
            add(runs, Op.DELETE, step.deleted);
            add(runs, Op.INSERT, step.inserted);
        }
        return runs;
    }

    private static void add(List<WordRun> runs, Op op, String text) {
        if (!text.isEmpty()) {
            runs.add(new WordRun(op, text));
        }
    }
}
