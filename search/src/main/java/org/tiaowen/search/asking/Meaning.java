package org.tiaowen.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tiaowen.search.language.Colloquialisms;
import org.tiaowen.search.language.TextFolding;

/**
 * An everyday expression in a question and the terms of law it stands for: 抽烟 and 吸烟.
 *
 * @param everyday as typed, folded
 * @param legal looked for beside it, worth less than what was typed
 */
public record Meaning(String everyday, List<String> legal) {

    /** A question with more is a letter, and its subject would drown in what everything in it could mean. */
    private static final int MOST = 12;

    public Meaning {
        legal = List.copyOf(legal);
    }

    /** The expressions in these words, in their order. */
    static List<Meaning> in(String words) {
        Colloquialisms table = Colloquialisms.bundled();
        Set<String> all = table.in(TextFolding.fold(words));
        List<Meaning> found = new ArrayList<>();
        for (String everyday : all) {
            // 停车位 is meant, not the 车位 in it.
            boolean inside = all.stream().anyMatch(other -> !other.equals(everyday) && other.contains(everyday));
            if (!inside && found.size() < MOST) {
                found.add(new Meaning(everyday, table.entries().getOrDefault(everyday, List.of())));
            }
        }
        return found;
    }
}
