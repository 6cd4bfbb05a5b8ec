package org.tiaowen.search.index;

/** Long work leaves off before its end. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean cancelled;

    private Stopped(String message, boolean cancelled) {
        super(message);
        this.cancelled = cancelled;
    }

    /** Somebody asked for it: what was begun is thrown away. */
    static Stopped cancelled() {
        return new Stopped("cancelled", true);
    }

    /** The application ends: somebody will go on where it stands. */
    static Stopped forNow() {
        return new Stopped("the application ends", false);
    }

    boolean isCancelled() {
        return cancelled;
    }
}
