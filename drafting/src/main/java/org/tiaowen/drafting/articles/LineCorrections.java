package org.tiaowen.drafting.articles;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody said that lines are, whatever they look like.
 *
 * @param roles by line of the source, counted from 1 as {@link SourceLines} counts them
 */
public record LineCorrections(Map<Integer, LineRole> roles) {

    /** Every line is what it looks like. */
    public static final LineCorrections NONE = new LineCorrections(Map.of());

    public LineCorrections {
        roles = Map.copyOf(roles);
    }

    /** What that line was said to be. */
    public Optional<LineRole> at(int line) {
        return Optional.ofNullable(roles.get(line));
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }
}
