package org.tiaowen.searchserver;

/** What a server's Java machine is tuned for. */
public enum SearchServerLife {

    /** Tests and trials: the least processor time until it answers, at the price of speed under load. */
    SHORT,

    /**
     * Service: all of the compiler, and an archive of the loaded classes, which the first orderly end writes beside the
     * program files (80 MB) and which halves the processor time of every later start.
     */
    LONG
}
