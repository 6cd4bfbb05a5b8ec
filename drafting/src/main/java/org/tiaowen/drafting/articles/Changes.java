package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is to be changed in one line, in any order; where two changes overlap, the one that begins first is made. */
final class Changes {

    private record Change(Repair.Kind kind, int from, int to, String inserted) {}

    private final RepairChoice choice;
    private final List<Change> proposed = new ArrayList<>();
    private int depth;

    Changes(RepairChoice choice) {
        this.choice = choice;
    }

    void remove(Repair.Kind kind, int from, int to) {
        replace(kind, from, to, "");
    }

    void replace(Repair.Kind kind, int from, int to, String inserted) {
        if (choice.makes(kind)) {
            proposed.add(new Change(kind, from, to, inserted));
        }
    }

    /** The line is a heading with that many #. */
    void heading(int marks) {
        if (choice.makes(Repair.Kind.MARKDOWN)) {
            depth = marks;
        }
    }

    /** Makes the changes, and returns how many # stood in front of the line. */
    int make(RepairedText repaired) {
        proposed.sort(Comparator.comparingInt(Change::from));
        for (Change change : proposed) {
            if (change.from() >= repaired.copied()) {
                repaired.replace(change.kind(), change.from(), change.to(), change.inserted());
            }
        }
        proposed.clear();
        int marks = depth;
        depth = 0;
        return marks;
    }
}
