package org.tiaowen.templates.library;

import java.util.List;

/**
 * 变量 — what a template asks for.
 *
 * @param name as it stands in the text: {@code 地方} in <code>{{地方}}</code>
 * @param question what a person is asked
 * @param example a value the template reads well with
 * @param choices the values allowed, in order; empty where any words are
 */
public record Variable(String name, String question, String example, List<String> choices) {

    /** Characters of a value; it stands within one sentence. */
    public static final int LONGEST = 500;

    public Variable {
        choices = List.copyOf(choices);
    }
}
