package org.tiaowen.drafting.identity;

import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;

/** The words of a clause as a reader sees them, without its own number and caption. */
public final class ClauseText {

    private ClauseText() {}

    /**
     * The words by which this clause counts as changed or not: all of an article or a point, only the own words of
     * everything else, so that a new item does not amend the paragraph around it, nor a new article its chapter.
     */
    public static String of(Provision provision) {
        return switch (provision.level()) {
            case ARTICLE, POINT -> whole(provision);
            default -> provision.text();
        };
    }

    /** Whether two clauses say the same, blanks aside: 总　则 is 总则. A line is a clause, so line breaks count. */
    public static boolean sameWords(String one, String other) {
        return one.equals(other) || withoutBlanks(one).equals(withoutBlanks(other));
    }

    /** What a reader is shown of it alone: the title of a heading, all the words of everything else. */
    public static String shown(Provision provision) {
        return isHeading(provision.level()) ? provision.text() : whole(provision);
    }

    /** Its words and those of everything inside it, with the numbers of what is inside, one clause a line. */
    public static String whole(Provision provision) {
        var lines = new StringBuilder(provision.text());
        for (Provision child : provision.children()) {
            append(lines, child);
        }
        return lines.toString();
    }

    /** Whether {@code level} only arranges clauses under a title. */
    public static boolean isHeading(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION, HEADING, ANNEX -> true;
            default -> false;
        };
    }

    private static String withoutBlanks(String words) {
        var kept = new StringBuilder(words.length());
        words.chars()
                .filter(c -> c == '\n' || !(Character.isWhitespace(c) || Character.isSpaceChar(c)))
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static void append(StringBuilder lines, Provision provision) {
        if (!lines.isEmpty()) {
            lines.append('\n');
        }
        if (provision.number() != null) {
            lines.append(provision.number().printed());
        }
        lines.append(provision.text());
        for (Provision child : provision.children()) {
            append(lines, child);
        }
    }
}
