package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of a table of contents (目录), compared with the headings of the body. */
final class Contents {

    private static final int MOST_NAMED = 3;

    private Contents() {}

    /** What two lines share when they are the same heading: kind and number, or the words where there is no number. */
    static String key(String text, Form form) {
        Designation number = form.number();
        if (number != null) {
            return number.style() + " " + number.ordinal();
        }
        return words(text, form.line().start(), form.line().end());
    }

    /** A finding at the table of contents that names what has no heading and what has no entry; none when all agree. */
    static List<Finding> compare(
            String text, List<Form> forms, Opening.LineRange contents, int bodyStart, RepairedLines lines) {
        List<Form> entries = headings(forms, contents.from(), contents.to());
        List<Form> headings = headings(forms, bodyStart, forms.size());
        boolean sections = entries.stream().anyMatch(Contents::isSection);
        Set<String> listed = names(text, entries);
        Set<String> present = names(text, headings);
        List<String> differing = new ArrayList<>();
        entries.stream()
                .filter(entry -> !present.contains(full(text, entry)))
                .forEach(entry -> differing.add(words(text, entry)));
        headings.stream()
                .filter(heading -> !entries.isEmpty() && !listed.contains(full(text, heading)))
                .filter(heading -> sections || !isSection(heading))
                .forEach(heading -> differing.add(words(text, heading)));
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

    private static List<Form> headings(List<Form> forms, int from, int to) {
        return forms.subList(from, to).stream()
                .filter(form -> form.kind() == Form.Kind.HEADING)
                .toList();
    }

    private static Set<String> names(String text, List<Form> headings) {
        return headings.stream().map(heading -> full(text, heading)).collect(Collectors.toSet());
    }

    private static String words(String text, Form form) {
        return text.substring(form.line().start(), form.line().end());
    }

    private static boolean isSection(Form form) {
        Designation number = form.number();
        return number != null && number.style() == Designation.Style.SECTION;
    }

    private static String full(String text, Form form) {
        Designation number = form.number();
        int from = number == null ? form.line().start() : number.end();
        return key(text, form) + " " + words(text, from, form.line().end());
    }

    /** Without blanks, and without the dots and the page number at the end. */
    private static String words(String text, int from, int to) {
        int end = to;
        while (end > from && ".．…·—-（）()0123456789 \t\u3000".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Blanks.compact(text.substring(from, end));
    }
}
