package org.tiaowen.app.pages;

import java.util.List;

/**
 * One thing that is wrong with what somebody sent in.
 *
 * @param field the form field or JSON property it is about; empty where it is about the whole
 * @param key the key of its sentence in the message files
 * @param arguments what the sentence is filled with
 */
public record Problem(String field, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem whose sentence is filled with the given arguments. */
    public static Problem at(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }

    /** The arguments as Thymeleaf's {@code #messages} takes them. */
    public Object[] values() {
        return arguments.toArray();
    }
}
