package org.tiaowen.drafting.akomantoso;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.drafting.articles.Enactment;
import org.tiaowen.drafting.articles.Enactments;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * What stands in front of a text, line by line.
 *
 * @param lines those with words, in order
 * @param after the blanks behind the last
 */
record FrontMatter(List<Line> lines, String after) {

    /** What a line is. */
    sealed interface Role {
        /** Part of the title. */
        record Title() implements Role {}

        /** Part of the 题注. */
        record Note() implements Role {}

        /** A line of the table of contents, with the {@code eId} of its heading. */
        record Entry(String eId, int depth) implements Role {}

        record Other() implements Role {}
    }

    /**
     * A line.
     *
     * @param before the blanks and line breaks between the line before and its first character
     * @param words without blanks at either end
     */
    record Line(String before, String words, Role role) {}

    static FrontMatter of(LegalText text, ElementIds ids) {
        String front = text.front();
        Map<String, Role.Entry> headings = new HashMap<>();
        text.provisions().forEach(provision -> headings(provision, 1, ids, headings));
        List<Enactment> enactments = Enactments.of(text).all();
        String title = compact(text.title());
        List<Line> lines = new ArrayList<>();
        int done = 0;
        int start = skip(front, 0);
        while (start < front.length()) {
            int lineEnd = front.indexOf('\n', start);
            int end = lineEnd < 0 ? front.length() : lineEnd;
            while (isBlank(front.charAt(end - 1))) {
                end--;
            }
            String words = front.substring(start, end);
            String compact = compact(words);
            Role role = new Role.Other();
            if (title.startsWith(compact)) {
                role = new Role.Title();
                title = title.substring(compact.length());
            } else if (isNote(enactments, start, end)) {
                role = new Role.Note();
            } else if (headings.containsKey(compact)) {
                role = headings.get(compact);
            }
            lines.add(new Line(front.substring(done, start), words, role));
            done = end;
            start = skip(front, end);
        }
        return new FrontMatter(lines, front.substring(done));
    }

    private static boolean isNote(List<Enactment> enactments, int start, int end) {
        return enactments.stream().anyMatch(enactment -> enactment.start() < end && enactment.end() > start);
    }

    private static void headings(Provision provision, int depth, ElementIds ids, Map<String, Role.Entry> found) {
        ProvisionNumber number = provision.number();
        boolean division = Vocabulary.isTitled(provision.level()) && provision.level() != Level.ANNEX;
        if (division && number != null) {
            found.putIfAbsent(compact(number.printed() + provision.text()), new Role.Entry(ids.of(provision), depth));
        }
        if (division) {
            provision.children().forEach(child -> headings(child, depth + 1, ids, found));
        }
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String compact(String words) {
        StringBuilder compact = new StringBuilder(words.length());
        words.chars().filter(c -> !isBlank((char) c)).forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
