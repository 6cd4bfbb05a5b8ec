package org.tiaowen.comments;

import java.util.List;

/**
 * One thing that is wrong with what somebody sent in; outcomes list all of them at once.
 *
 * @param field the field it is about, as the record that was handed in names it; empty where it is about the whole
 * @param key the key of its sentence in the message files, always beginning with {@code comments.problem.}
 * @param arguments what the sentence is filled with: strings, numbers, or instants
 */
public record Problem(String field, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem whose sentence is filled with the given arguments. */
    public static Problem at(String field, String key, Object... arguments) {
        return new Problem(field, "comments.problem." + key, List.of(arguments));
    }
}
