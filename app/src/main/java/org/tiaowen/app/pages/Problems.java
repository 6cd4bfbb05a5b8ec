package org.tiaowen.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is wrong with what somebody sent in; empty when nothing is. */
public record Problems(List<Problem> all) {

    /** Nothing is wrong. */
    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    /** The one given problem. */
    public static Problems of(Problem problem) {
        return new Problems(List.of(problem));
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether something is wrong with that field. */
    public boolean has(String field) {
        return all.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** What is wrong with that field. */
    public List<Problem> at(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).toList();
    }

    /** These and one more. */
    public Problems and(Problem problem) {
        return new Problems(Stream.concat(all.stream(), Stream.of(problem)).toList());
    }

    /** These and those. */
    public Problems and(Problems others) {
        List<Problem> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Problems(both);
    }
}
