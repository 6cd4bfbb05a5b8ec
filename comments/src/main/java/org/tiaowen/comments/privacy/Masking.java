package org.tiaowen.comments.privacy;

import java.util.List;

/** Masking — 遮盖: hides stretches of a text without moving any other character. */
public final class Masking {

    /** What stands for each hidden UTF-16 unit. */
    public static final char MASK = '＊';

    private Masking() {}

    /**
     * The text with these stretches hidden; as long as the text in UTF-16 units. Blanks and line breaks inside stay, so
     * that lines and sentences are cut where they were.
     */
    public static String of(String text, List<PersonalFinding> findings) {
        if (findings.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (PersonalFinding finding : findings) {
            for (int at = finding.start(); at < finding.end(); at++) {
                if (!Character.isWhitespace(text.charAt(at))) {
                    masked.setCharAt(at, MASK);
                }
            }
        }
        return masked.toString();
    }
}
