package org.tiaowen.drafting.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.amendments.Passage;

/**
 * Modifications that stand or fall together because one sentence tells them: the swaps of one list
 * (将…中的“甲”修改为“乙”，“丙”修改为“丁”), and what is said of a clause in the sentence that gives it a number it cannot have.
 *
 * @param instructions of each modification of the instrument, in order
 */
record Sentence(List<Instruction> instructions, List<Modification> modifications) {

    private static final Set<String> COMMAS = Set.of("，", "、", ",");

    /** Has the others of a sentence fail with those in {@code hindered} and {@code conflicts}; they are added to the latter. */
    void share(Map<Integer, Hindrance> hindered, Map<Integer, Hindrance> conflicts) {
        Map<Integer, Hindrance> failed = new HashMap<>(hindered);
        failed.putAll(conflicts);
        for (int at = 1; at < modifications.size(); at++) {
            follow(at - 1, at, failed, conflicts);
        }
        for (int at = modifications.size() - 1; at > 0; at--) {
            follow(at, at - 1, failed, conflicts);
        }
    }

    private void follow(int first, int other, Map<Integer, Hindrance> failed, Map<Integer, Hindrance> conflicts) {
        Hindrance why = failed.get(first);
        if (why != null && !failed.containsKey(other) && isShared(first, other, why)) {
            Hindrance because =
                    new Hindrance(why.obstacle(), why.nearest(), "同一句中的另一项修改不能执行，这一项也没有执行：%s", why.reason());
            failed.put(other, because);
            conflicts.put(other, because);
        }
    }

    private boolean isShared(int failed, int other, Hindrance why) {
        Passage first = modifications.get(Math.min(failed, other)).passage();
        Passage second = modifications.get(Math.max(failed, other)).passage();
        boolean told = first.end() > first.start() && instructions.get(failed).equals(instructions.get(other));
        boolean swaps = modifications.get(failed) instanceof Modification.WordSubstitution
                && modifications.get(other) instanceof Modification.WordSubstitution
                && isList(first, second, instructions.get(failed).passage());
        boolean numbered = why.obstacle() == Obstacle.NUMBER_CONFLICT
                && modifications.get(failed) instanceof Modification.Redesignation
                && failed < other
                && !isCut(first, second, instructions.get(failed).passage());
        return told && (swaps || numbered);
    }

    /** Whether only a comma stands between two passages, or they are the same. */
    private static boolean isList(Passage first, Passage second, Passage all) {
        if (first.start() == second.start()) {
            return first.end() == second.end();
        }
        int from = first.end() - all.start();
        int to = second.start() - all.start();
        return from >= 0
                && from < to
                && to <= all.words().length()
                && COMMAS.contains(all.words().substring(from, to));
    }

    /** Whether a sentence or a line ends between two passages. */
    private static boolean isCut(Passage first, Passage second, Passage all) {
        int from = first.end() - all.start();
        int to = second.start() - all.start();
        if (from < 0 || to < from || to > all.words().length()) {
            return true;
        }
        String between = all.words().substring(from, to);
        return between.indexOf('\n') >= 0 || between.indexOf('。') >= 0;
    }
}
