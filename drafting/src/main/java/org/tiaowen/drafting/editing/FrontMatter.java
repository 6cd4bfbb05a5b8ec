package org.tiaowen.drafting.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionNumber;

/** What stands in front of the first provision: title, 题注 and table of contents, as one printed string. */
final class FrontMatter {

    private static final String CONTENTS = "目录";

    private FrontMatter() {}

    /** {@code front} with another title; null where the old one cannot be found in it. */
    static @Nullable String entitled(String front, String old, String title) {
        if (old.isEmpty()) {
            return front.isEmpty() ? title : title + "\n" + front.stripLeading();
        }
        int at = front.indexOf(old);
        return at < 0 ? null : front.substring(0, at) + title + front.substring(at + old.length());
    }

    /** {@code front} with another 题注 behind the title, in place of the one that stands there. */
    static @Nullable String annotated(String front, String title, String note) {
        int at = front.indexOf(title);
        if (title.isEmpty() || at < 0) {
            return null;
        }
        int titleEnd = at + title.length();
        int from = titleEnd;
        while (from < front.length() && isBlank(front.charAt(from))) {
            from++;
        }
        int to = noteEnd(front, from);
        if (to == from) {
            return note.isEmpty() ? front : front.substring(0, titleEnd) + "\n" + note + front.substring(titleEnd);
        }
        return note.isEmpty()
                ? front.substring(0, titleEnd) + front.substring(to)
                : front.substring(0, from) + note + front.substring(to);
    }

    /**
     * After the 题注 that begins at {@code from}: in brackets after the first line that ends with one, without brackets after
     * all that stands in front of the table of contents. {@code from} itself where neither a bracket nor a date begins.
     */
    private static int noteEnd(String front, int from) {
        int contents = contents(front);
        int limit = contents < 0 ? front.length() : front.lastIndexOf('\n', contents - 1) + 1;
        int all = from
                + front.substring(from, Math.max(from, limit)).stripTrailing().length();
        if (all == from || "（(".indexOf(front.charAt(from)) < 0) {
            String first = front.substring(from, all).lines().findFirst().orElse("");
            return first.contains("年") && first.contains("月") ? all : from;
        }
        int at = from;
        while (at < all) {
            int newline = front.indexOf('\n', at);
            int end = newline < 0 ? all : Math.min(newline, all);
            String line = front.substring(at, end).stripTrailing();
            if (line.endsWith("）") || line.endsWith(")")) {
                return at + line.length();
            }
            at = end + 1;
        }
        return all;
    }

    /**
     * {@code front} with the table of contents that fits the headings under {@code after}, typed like the one of {@code before}.
     * A table that did not fit the headings there is left as it is: nobody knows what it meant.
     */
    static String withContents(String front, LegalText before, Branch after) {
        int from = contents(front);
        int was = contents(before.front());
        if (from < 0 || was < 0) {
            return front;
        }
        List<Entry> printed = Entry.all(before.front(), was);
        Branch old = new EditedTree(before).root;
        List<Branch> all = divisions(old, true);
        List<Branch> listed = all.size() == printed.size() ? all : divisions(old, false);
        boolean sections = listed == all;
        if (listed.size() != printed.size()) {
            return front;
        }
        Map<Object, Entry> known = new HashMap<>();
        Map<Object, Entry> alike = new HashMap<>();
        for (int i = 0; i < printed.size(); i++) {
            Branch division = listed.get(i);
            if (!printed.get(i).names(division)) {
                return front;
            }
            known.put(division.id, printed.get(i));
            alike.putIfAbsent(String.valueOf(division.level), printed.get(i));
        }
        StringBuilder renewed = new StringBuilder(front.substring(0, from));
        for (Branch division : divisions(after, sections)) {
            Entry own = known.get(division.id);
            Entry model = own != null ? own : alike.getOrDefault(String.valueOf(division.level), printed.getFirst());
            renewed.append(own != null && own.names(division) ? own.before() + own.line() : model.print(division));
        }
        return renewed.toString();
    }

    /** After the line 目录; -1 where there is none or nothing follows. */
    private static int contents(String front) {
        int at = 0;
        while (at < front.length()) {
            int newline = front.indexOf('\n', at);
            int end = newline < 0 ? front.length() : newline;
            if (compact(front.substring(at, end)).equals(CONTENTS)) {
                int trimmed = at + front.substring(at, end).stripTrailing().length();
                return newline < 0 ? -1 : trimmed;
            }
            at = end + 1;
        }
        return -1;
    }

    private static List<Branch> divisions(Branch root, boolean sections) {
        return root.walk()
                .filter(branch -> Structure.isDivision(branch.level))
                .filter(branch -> sections || branch.level != Level.SECTION)
                .filter(branch -> branch.around(Level.ANNEX) == null)
                .toList();
    }

    /** One line of the table, with the blanks in front of it. */
    private record Entry(String before, String line) {

        static List<Entry> all(String front, int from) {
            List<Entry> entries = new ArrayList<>();
            int at = from;
            while (at < front.length()) {
                int start = at;
                while (start < front.length() && isBlank(front.charAt(start))) {
                    start++;
                }
                int newline = front.indexOf('\n', start);
                int end = start
                        + front.substring(start, newline < 0 ? front.length() : newline)
                                .stripTrailing()
                                .length();
                if (end > start) {
                    entries.add(new Entry(front.substring(at, start), front.substring(start, end)));
                }
                at = Math.max(end, start + 1);
            }
            return entries;
        }

        boolean names(Branch division) {
            return compact(line).equals(compact(number(division) + division.text));
        }

        String print(Branch division) {
            int gap = 0;
            while (gap < line.length() && !isBlank(line.charAt(gap))) {
                gap++;
            }
            int words = gap;
            while (words < line.length() && isBlank(line.charAt(words))) {
                words++;
            }
            boolean numbered = division.number != null;
            String blanks = words > gap ? line.substring(gap, words) : "　";
            return before + number(division) + (numbered ? blanks : "") + division.text;
        }

        private static String number(Branch division) {
            ProvisionNumber number = division.number;
            return number == null ? "" : number.printed();
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0' || c == '\uFEFF';
    }

    private static String compact(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        line.chars().filter(c -> !isBlank((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
