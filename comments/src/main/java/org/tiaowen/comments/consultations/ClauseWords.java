package org.tiaowen.comments.consultations;

import org.tiaowen.drafting.articles.Provision;

/**
 * The words of a clause as they are shown to be selected: its own text, then that of each provision inside it, each with
 * its number in front, parted by line breaks. Offsets of selected words count in this text, in UTF-16 units.
 */
public final class ClauseWords {

    private ClauseWords() {}

    /** The words of that clause. */
    public static String of(Provision clause) {
        StringBuilder words = new StringBuilder(clause.text());
        clause.children().forEach(child -> append(child, words));
        return words.toString();
    }

    private static void append(Provision provision, StringBuilder words) {
        if (!words.isEmpty()) {
            words.append('\n');
        }
        if (provision.number() != null) {
            words.append(provision.number().printed()).append(provision.layout().gap());
        }
        words.append(provision.text());
        provision.children().forEach(child -> append(child, words));
    }
}
