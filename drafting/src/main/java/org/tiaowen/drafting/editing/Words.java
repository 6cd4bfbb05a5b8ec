package org.tiaowen.drafting.editing;

import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;

/** What words a clause may have, so that they are read back as they were written. */
final class Words {

    private Words() {}

    /** Refuses a provision from outside whose words could not stand on a line. */
    static void require(Provision provision) {
        boolean may = provision.level() == Level.ARTICLE
                || provision.level() == Level.ANNEX
                || (provision.level() == Level.PARAGRAPH
                        && !provision.children().isEmpty());
        require(provision.level(), provision.text(), may);
        if (!provision.caption().isEmpty()) {
            require(Level.PARAGRAPH, provision.caption(), false);
        }
    }

    /** The title of a chapter may take two lines, as some are printed. */
    static void require(Level level, String words, boolean mayBeEmpty) {
        boolean broken = level != Level.TABLE
                && !Structure.isDivision(level)
                && (words.indexOf('\n') >= 0 || words.indexOf('\r') >= 0);
        boolean empty = words.isEmpty() && !mayBeEmpty;
        if (broken || empty || !words.equals(trimmed(words))) {
            throw new Refusing(Refusal.WORDS_UNFIT, null, words);
        }
    }

    /** Whether both sides of the border are words without blanks at the border. */
    static boolean areCutAt(String words, int border) {
        return !isBlank(words.charAt(border - 1))
                && !isBlank(words.charAt(border))
                && !Character.isLowSurrogate(words.charAt(border));
    }

    private static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isBlank(words.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200D');
    }
}
