package org.tiaowen.templates.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 模板 — a text to start from, or a standard clause to insert. Immutable.
 *
 * @param kind what it is a template of, as one asks for it: 条例, 修改决定; of a clause its name: 立法目的
 * @param purpose what it makes
 * @param name what it is called in lists
 * @param authorities the law, the norm or the practice it follows, one sentence each, never empty
 * @param variables in the order in which they are asked
 * @param fixed values that are not asked
 * @param body the text in Markdown, with <code>{{variable}}</code>
 */
public record Template(
        String kind,
        Purpose purpose,
        String name,
        List<String> authorities,
        List<Variable> variables,
        Map<String, String> fixed,
        String body) {

    static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]{1,60})}}");

    /** What a template makes. */
    public enum Purpose {
        /** 法规、决定 and their like: becomes a draft. */
        LEGAL_TEXT,
        /** 说明、公告: goes with one. */
        PAPER,
        /** 标准条款: the words of one article. */
        CLAUSE
    }

    /** What came of filling a template. */
    public sealed interface Filling {
        /** The text in Markdown. */
        record Filled(String markdown) implements Filling {}

        /** What is wrong with the values, by variable, all of it. */
        record Refused(Map<String, Fault> faults) implements Filling {}
    }

    /** What can be wrong with a value. */
    public enum Fault {
        /** No value was given. */
        MISSING,
        /** The template has no such variable. */
        UNKNOWN,
        /** The value is none of the choices. */
        NOT_A_CHOICE,
        /** Longer than {@link Variable#LONGEST}, over several lines, or with a place of its own. */
        UNFIT
    }

    public Template {
        authorities = List.copyOf(authorities);
        variables = List.copyOf(variables);
        fixed = Map.copyOf(fixed);
    }

    /** The examples of all variables. */
    public Map<String, String> examples() {
        return variables.stream().collect(Collectors.toMap(Variable::name, Variable::example));
    }

    /** The text with these values, each put in as it is. */
    public Filling fill(Map<String, String> values) {
        Map<String, Fault> faults = new TreeMap<>();
        values.keySet().stream()
                .filter(given ->
                        variables.stream().noneMatch(known -> known.name().equals(given)))
                .forEach(given -> faults.put(given, Fault.UNKNOWN));
        for (Variable variable : variables) {
            String value = values.getOrDefault(variable.name(), "").strip();
            if (value.isEmpty()) {
                faults.put(variable.name(), Fault.MISSING);
            } else if (!variable.choices().isEmpty() && !variable.choices().contains(value)) {
                faults.put(variable.name(), Fault.NOT_A_CHOICE);
            } else if (value.length() > Variable.LONGEST || value.lines().count() > 1 || value.contains("{{")) {
                faults.put(variable.name(), Fault.UNFIT);
            }
        }
        if (!faults.isEmpty()) {
            return new Filling.Refused(faults);
        }
        return new Filling.Filled(
                PLACE.matcher(body).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values))));
    }

    private String value(String name, Map<String, String> values) {
        String set = fixed.get(name);
        return set == null ? values.getOrDefault(name, "").strip() : set;
    }
}
