package org.tiaowen.app.embedded;

import java.util.concurrent.CompletableFuture;

/** A server running as a process of its own. */
interface ChildServer {

    long pid();

    /** Completed when the process has ended, for whatever reason. */
    CompletableFuture<?> onExit();

    /** Ends the process, in order if it can be, and returns when it is gone. */
    void stop();
}
