package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of contents (目录): where it stands, and its entries compared with the headings of the body. */
final class Contents {

    /** Lines [from, to). */
    record Range(int from, int to) {
        static final Range NONE = new Range(0, 0);

        boolean isEmpty() {
            return from >= to;
        }
    }

    private static final int MOST_NAMED = 3;
    private static final int LONGEST_ENTRY = 60;
    private static final int SHORTEST_CONTENTS = 2;

    private Contents() {}

    /** The lines of the table of contents, none where there is none. */
    static Range find(String text, List<Form> forms, int from) {
        return new Search(text, forms, from).find();
    }

    /** What two lines share when they are the same heading: kind and number, or the words where there is no number. */
    static String key(String text, Form form) {
        Designation number = form.number();
        if (number != null) {
            return number.style() + " " + number.ordinal();
        }
        return words(text, form.line().start(), form.line().end());
    }

    /** A finding at the table of contents that names what has no heading and what has no entry; none when all agree. */
    static List<Finding> compare(String text, List<Form> forms, Range contents, List<Node> roots, RepairedLines lines) {
        List<Entry> entries = new ArrayList<>();
        for (Form form : forms.subList(contents.from(), contents.to())) {
            Designation number = form.number();
            if (form.kind() == Form.Kind.HEADING && number != null) {
                String title = words(text, number.end(), form.line().end());
                entries.add(new Entry(number.style(), number.ordinal(), title, printed(text, form.line())));
            }
        }
        List<Entry> headings = new ArrayList<>();
        roots.forEach(root -> headings(root, headings));
        boolean sections = entries.stream().anyMatch(Entry::isSection);
        Set<String> listed = entries.stream().map(Entry::key).collect(Collectors.toSet());
        Set<String> present = headings.stream().map(Entry::key).collect(Collectors.toSet());
        List<String> differing = new ArrayList<>();
        entries.stream()
                .filter(entry -> !present.contains(entry.key()))
                .forEach(entry -> differing.add(entry.printed()));
        headings.stream()
                .filter(heading -> !entries.isEmpty() && !listed.contains(heading.key()))
                .filter(heading -> sections || !heading.isSection())
                .forEach(heading -> differing.add(heading.printed()));
        if (differing.isEmpty()) {
            return List.of();
        }
        int at = forms.get(contents.from()).line().start();
        String named = String.join("、", differing.subList(0, Math.min(MOST_NAMED, differing.size())));
        return List.of(new Finding(
                Finding.Kind.CONTENTS_MISMATCH,
                lines.sourceOffset(at),
                List.of(Integer.toString(differing.size()), named)));
    }

    /** A heading of the body or its line in the table of contents. */
    private record Entry(Designation.Style style, int ordinal, String title, String printed) {

        String key() {
            return style + " " + ordinal + " " + title;
        }

        boolean isSection() {
            return style == Designation.Style.SECTION;
        }
    }

    private static void headings(Node node, List<Entry> found) {
        boolean heading =
                switch (node.level) {
                    case BOOK, SUBBOOK, CHAPTER, SECTION -> true;
                    default -> false;
                };
        ProvisionNumber number = node.number;
        Designation.Style style = node.style;
        if (heading) {
            if (number != null && style != null) {
                String printed = number.printed() + node.gap + node.text;
                found.add(new Entry(style, number.ordinal(), words(node.text, 0, node.text.length()), printed));
            }
            node.children.forEach(child -> headings(child, found));
        }
    }

    private static String printed(String text, CleanSource.Line line) {
        return text.substring(line.start(), line.end());
    }

    /** Without blanks, and without the dots and the page number at the end. */
    private static String words(String text, int from, int to) {
        int end = to;
        while (end > from && ".．…·—-（）()0123456789 \t\u3000‥•─_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Blanks.compact(text.substring(from, end));
    }

    /** The search for it, over lines. */
    private record Search(String text, List<Form> forms, int from) {

        /** The table of contents: after 目录, or a run of headings in front of those of the first article. */
        Range find() {
            int firstArticle = firstArticle();
            for (int i = from; i < firstArticle; i++) {
                Form.Kind kind = forms.get(i).kind();
                if (kind == Form.Kind.CONTENTS) {
                    return new Range(i, contentsEnd(i + 1));
                }
                if (kind == Form.Kind.HEADING || kind == Form.Kind.ENTRY) {
                    int end = contentsEnd(i);
                    return end < firstArticle && end - i >= SHORTEST_CONTENTS ? new Range(i, end) : Range.NONE;
                }
            }
            return Range.NONE;
        }

        /**
         * After the last entry: where the first entry comes again, or in front of the headings that lead down to the
         * first article, each narrower than the one before.
         */
        private int contentsEnd(int start) {
            String first = start < forms.size() ? key(text, forms.get(start)) : "";
            int end = start;
            while (end < forms.size() && isEntry(end)) {
                if (end > start && key(text, forms.get(end)).equals(first)) {
                    return end;
                }
                end++;
            }
            if (end > start && forms.get(end - 1).kind() == Form.Kind.PROLOGUE) {
                return end - 1;
            }
            boolean article = end < forms.size() && forms.get(end).mayBeginArticles();
            int width = Integer.MAX_VALUE;
            while (article && end > start) {
                int heading = end - 1 > start && isNumberAlone(forms.get(end - 2)) ? end - 2 : end - 1;
                if (width(forms.get(heading)) >= width) {
                    break;
                }
                width = width(forms.get(heading));
                end = heading;
            }
            return end;
        }

        /** Whether the title of a heading stands on the next line. */
        private static boolean isNumberAlone(Form form) {
            Designation number = form.number();
            return form.kind() == Form.Kind.HEADING
                    && number != null
                    && number.end() == form.line().end();
        }

        /** The narrower the heading, the larger; what is no heading ends the row. */
        private static int width(Form form) {
            Designation number = form.number();
            if (form.kind() == Form.Kind.HEADING_UNNUMBERED) {
                return 3;
            }
            if (number == null) {
                return Integer.MAX_VALUE;
            }
            return switch (number.style()) {
                case BOOK -> 1;
                case SUBBOOK -> 2;
                case CHAPTER -> 3;
                case SECTION -> 4;
                default -> Integer.MAX_VALUE;
            };
        }

        private boolean isEntry(int i) {
            Form form = forms.get(i);
            CleanSource.Line line = form.line();
            return switch (form.kind()) {
                case HEADING, HEADING_UNNUMBERED, PROLOGUE, ANNEX, ENTRY -> true;
                case PLAIN -> line.end() - line.start() <= LONGEST_ENTRY && !Form.endsSentence(text, line);
                default -> false;
            };
        }

        private int firstArticle() {
            int i = from;
            while (i < forms.size() && !forms.get(i).mayBeginArticles()) {
                i++;
            }
            return i;
        }
    }
}
