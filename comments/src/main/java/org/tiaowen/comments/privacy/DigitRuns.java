package org.tiaowen.comments.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries a pattern only where a run of digits begins: most places of a text need no regular expression. */
final class DigitRuns {

    private static final int LONGEST = 40;

    private DigitRuns() {}

    /** Hands on each match that begins at a digit with no digit before it. */
    static void matches(String text, Pattern pattern, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                matcher.region(at, Math.min(text.length(), at + LONGEST));
                if (matcher.lookingAt()) {
                    found.accept(matcher);
                }
                while (at + 1 < text.length() && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9') {
                    at++;
                }
            }
        }
    }
}
