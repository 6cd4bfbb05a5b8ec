package org.tiaowen.comments.digests;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern that is tried only where a character stands with which a match can begin: ten times as fast as everywhere. */
final class CuedPattern {

    private final Pattern pattern;
    private final BitSet firsts = new BitSet();

    /**
     * The pattern.
     *
     * @param firsts every character with which a match begins; lookbehind aside
     */
    CuedPattern(String pattern, String firsts) {
        this.pattern = Pattern.compile(pattern);
        firsts.chars().forEach(this.firsts::set);
    }

    /** The first place where it stands. */
    Optional<MatchResult> first(String text) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            if (firsts.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    boolean isIn(String text) {
        return first(text).isPresent();
    }
}
