package org.tiaowen.templates.word;

/** A file that cannot be read on, however deep the reading has come; caught in {@link WordReader}. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason in Chinese, one line */
    Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
