package org.tiaowen.comments.privacy;

import java.util.ArrayList;
import java.util.List;

/** Masking — 遮盖: hides stretches of a text without moving any other character. */
public final class Masking {

    /** What stands for each hidden UTF-16 unit. */
    public static final char MASK = '＊';

    private Masking() {}

    /**
     * Every place of the text where these words stand, in half or full width, capital or small, whatever the blanks inside;
     * in the order of the text. Blank words stand nowhere.
     */
    public static List<PersonalFinding> byHand(String text, String words) {
        int[] places = new int[text.length()];
        String squeezed = squeezed(text, places);
        String wanted = squeezed(words, new int[words.length()]);
        List<PersonalFinding> found = new ArrayList<>();
        for (int at = squeezed.indexOf(wanted); !wanted.isEmpty() && at >= 0; at = squeezed.indexOf(wanted, at + 1)) {
            int last = places[at + wanted.length() - 1];
            found.add(new PersonalFinding(DatumKind.OTHER, places[at], last + 1, "by-hand"));
        }
        return found;
    }

    /** Without blanks, folded; {@code places} tells where each character stood. */
    private static String squeezed(String text, int[] places) {
        String folded = HalfWidth.of(text);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            if (!Character.isWhitespace(folded.charAt(i))) {
                places[kept.length()] = i;
                kept.append(Character.toLowerCase(folded.charAt(i)));
            }
        }
        return kept.toString();
    }

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
