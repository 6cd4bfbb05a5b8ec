package org.tiaowen.drafting.editing;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be done to take back the edits of a group that was not carried out to its end. */
final class UndoLog {

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean open;

    void begin() {
        open = true;
    }

    /** Remembers how to take back what is going to be changed. */
    void note(Runnable step) {
        if (open) {
            steps.push(step);
        }
    }

    void keep() {
        open = false;
        steps.clear();
    }

    void takeBack() {
        open = false;
        steps.forEach(Runnable::run);
        steps.clear();
    }
}
