package org.tiaowen.cli;

/** The command cannot go on for a reason the user can do something about; the message is printed as one line. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
