package org.tiaowen.app.embedded;

import org.jspecify.annotations.Nullable;

/** The application cannot start, and a person has to do something about it: the message says what is wrong, the action what to do. */
final class EmbeddedServerFailure extends RuntimeException {

    private final String action;

    EmbeddedServerFailure(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
