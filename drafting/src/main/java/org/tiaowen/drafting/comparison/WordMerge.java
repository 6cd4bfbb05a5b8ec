package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.comparison.WordRun.Op;

/** Puts two changes of one text together, when they are in different places of it. */
final class WordMerge {

    /** The base from {@code from} to {@code to} becomes {@code words}. */
    private record Change(int from, int to, String words) {

        boolean touches(Change other) {
            return from <= other.to && other.from <= to;
        }
    }

    private WordMerge() {}

    /** The text with both changes; empty where they touch each other and are not the same. */
    static Optional<String> of(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return Optional.of(mine);
        }
        if (mine.equals(base)) {
            return Optional.of(theirs);
        }
        List<Change> my = changes(base, mine);
        List<Change> their = changes(base, theirs);
        var merged = new StringBuilder();
        int at = 0;
        int i = 0;
        int j = 0;
        while (i < my.size() || j < their.size()) {
            Change next;
            if (i < my.size() && j < their.size() && my.get(i).equals(their.get(j))) {
                next = my.get(i++);
                j++;
            } else if (i < my.size() && j < their.size() && my.get(i).touches(their.get(j))) {
                return Optional.empty();
            } else if (j == their.size() || (i < my.size() && my.get(i).from < their.get(j).from)) {
                next = my.get(i++);
            } else {
                next = their.get(j++);
            }
            merged.append(base, at, next.from).append(next.words);
            at = next.to;
        }
        return Optional.of(merged.append(base.substring(at)).toString());
    }

    private static List<Change> changes(String base, String changed) {
        var changes = new ArrayList<Change>();
        int at = 0;
        int from = 0;
        var inserted = new StringBuilder();
        for (WordRun run : WordDifference.between(base, changed)) {
            if (run.op() == Op.EQUAL) {
                if (at > from || !inserted.isEmpty()) {
                    changes.add(new Change(from, at, inserted.toString()));
                    inserted.setLength(0);
                }
                at += run.text().length();
                from = at;
            } else if (run.op() == Op.DELETE) {
                at += run.text().length();
            } else {
                inserted.append(run.text());
            }
        }
        if (at > from || !inserted.isEmpty()) {
            changes.add(new Change(from, at, inserted.toString()));
        }
        return changes;
    }
}
