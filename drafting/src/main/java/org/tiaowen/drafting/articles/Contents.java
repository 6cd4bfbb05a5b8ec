package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The entries of a table of contents (目录), compared with the headings of the body. */
final class Contents {

    private Contents() {}

    /** What two lines share when they are the same heading: kind and number, or the words where there is no number. */
    static String key(String text, Form form) {
        Designation number = form.number();
        if (number != null) {
            return number.style() + " " + number.ordinal();
        }
        return words(text, form.line().start(), form.line().end());
    }

    /** A finding for each entry without heading, and for each heading without entry. */
    static List<Finding> compare(
            String text, List<Form> forms, Opening.LineRange contents, int bodyStart, CleanSource clean) {
        Set<String> entries = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> headings = new LinkedHashSet<>();
        boolean sections = false;
        for (int i = contents.from(); i < contents.to(); i++) {
            if (forms.get(i).kind() == Form.Kind.HEADING) {
                entries.add(full(text, forms.get(i)));
                sections |= isSection(forms.get(i));
            }
        }
        for (int i = bodyStart; i < forms.size(); i++) {
            if (forms.get(i).kind() == Form.Kind.HEADING) {
                headings.add(full(text, forms.get(i)));
            }
        }
        for (int i = contents.from(); i < contents.to(); i++) {
            boolean missing = forms.get(i).kind() == Form.Kind.HEADING && !headings.contains(full(text, forms.get(i)));
            if (missing) {
                findings.add(mismatch(text, forms.get(i), clean));
            }
        }
        for (int i = bodyStart; i < forms.size() && !entries.isEmpty(); i++) {
            Form form = forms.get(i);
            boolean listed = form.kind() != Form.Kind.HEADING || entries.contains(full(text, form));
            if (!listed && (sections || !isSection(form))) {
                findings.add(mismatch(text, form, clean));
            }
        }
        return findings;
    }

    private static boolean isSection(Form form) {
        Designation number = form.number();
        return number != null && number.style() == Designation.Style.SECTION;
    }

    private static Finding mismatch(String text, Form form, CleanSource clean) {
        CleanSource.Line line = form.line();
        return new Finding(
                Finding.Kind.CONTENTS_MISMATCH,
                clean.sourceOffset(line.start()),
                List.of(text.substring(line.start(), line.end())));
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
