package org.tiaowen.comments.privacy;

import org.jspecify.annotations.Nullable;

/** What is sealed cannot be opened, or keys are missing: the message says what is wrong, the remedy what to do. */
public final class SealingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    SealingFailure(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What a person has to do. */
    public String remedy() {
        return remedy;
    }
}
