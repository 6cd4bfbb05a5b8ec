package org.tiaowen.drafting.articles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** For each line, the numbers that come next in the same article, or under the same heading 一、, one of each style. */
final class FollowingNumbers {

    private final List<Form> forms;
    private final Map<Designation.Style, Designation> next = new EnumMap<>(Designation.Style.class);
    private final Map<Designation.Style, Deque<Integer>> lines = new EnumMap<>(Designation.Style.class);
    private int until;

    private final boolean underHeading;

    /** The numbers that follow in the same article. */
    static FollowingNumbers inArticle(List<Form> forms) {
        return new FollowingNumbers(forms, false);
    }

    /** The numbers that follow before the next heading 一、. */
    static FollowingNumbers underHeading(List<Form> forms) {
        return new FollowingNumbers(forms, true);
    }

    private FollowingNumbers(List<Form> forms, boolean underHeading) {
        this.forms = forms;
        this.underHeading = underHeading;
    }

    /** The next numbers after line i. Lines have to be asked for in ascending order. */
    Map<Designation.Style, Designation> after(int i) {
        if (i >= until) {
            collect(i);
        }
        next.clear();
        lines.forEach((style, at) -> {
            while (!at.isEmpty() && at.getFirst() <= i) {
                at.removeFirst();
            }
            Designation number = at.isEmpty() ? null : forms.get(at.getFirst()).number();
            if (number != null) {
                next.put(style, number);
            }
        });
        return next;
    }

    /** Gathers the numbered lines from i to the end of the article. */
    private void collect(int i) {
        lines.clear();
        until = i + 1;
        while (until < forms.size() && isInside(forms.get(until))) {
            Form form = forms.get(until);
            Designation number = form.number();
            boolean listed = form.kind() == Form.Kind.LISTED || form.kind() == Form.Kind.SAID;
            if (listed && number != null) {
                lines.computeIfAbsent(number.style(), unused -> new ArrayDeque<>())
                        .add(until);
            }
            until++;
        }
    }

    private boolean isInside(Form form) {
        Designation number = form.number();
        return switch (form.kind()) {
            case LISTED -> !underHeading || number == null || number.style() != Designation.Style.CHINESE;
            case PLAIN, TABLE, ARTICLE_PERHAPS, ENTRY -> true;
            case SAID -> form.said() == LineRole.ITEM || form.said() == LineRole.SUBITEM;
            case HEADING, HEADING_UNNUMBERED, PROLOGUE, ARTICLE, ANNEX, CONTENTS -> false;
        };
    }
}
