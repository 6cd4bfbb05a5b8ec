package org.tiaowen.drafting.articles;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the line breaks that belong to a printed page and not to the text, as in a text copied from a PDF.
 *
 * <p>Such a text gives itself away as a whole: hardly a line is longer than the page is wide, and many full lines stop in the
 * middle of a sentence. In any other text nothing is joined.
 */
final class LineWraps {

    private static final int FEWEST_LINES = 20;
    private static final int NARROWEST = 16;
    private static final int WIDEST = 64;

    /** Half-width characters make a full line longer, a blank at its end shorter. */
    private static final double FULL = 0.75;

    private static final double BROKEN_SHARE = 0.25;
    private static final double FULL_SHARE = 0.8;
    private static final double OVERLONG = 1.4;

    private LineWraps() {}

    /** The indices of the lines whose break is none: the next line continues them. */
    static List<Integer> find(String text, List<Form> forms) {
        if (forms.size() < FEWEST_LINES) {
            return List.of();
        }
        int[] lengths = forms.stream().mapToInt(LineWraps::length).sorted().toArray();
        int width = lengths[lengths.length * 9 / 10];
        boolean page = width >= NARROWEST && width <= WIDEST && lengths[lengths.length * 49 / 50] <= width * OVERLONG;
        if (!page) {
            return List.of();
        }
        int[] broken = IntStream.range(0, forms.size() - 1)
                .filter(i -> isBroken(text, forms.get(i), forms.get(i + 1)))
                .toArray();
        int[] full = Arrays.stream(broken)
                .filter(i -> length(forms.get(i)) >= width * FULL)
                .toArray();
        boolean wrapped = broken.length >= forms.size() * BROKEN_SHARE && full.length >= broken.length * FULL_SHARE;
        return wrapped ? Arrays.stream(full).boxed().toList() : List.of();
    }

    private static boolean isBroken(String text, Form form, Form next) {
        boolean words =
                switch (form.kind()) {
                    case PLAIN, ARTICLE, ARTICLE_PERHAPS, LISTED -> true;
                    default -> false;
                };
        boolean continues = next.kind() == Form.Kind.PLAIN || next.kind() == Form.Kind.ARTICLE_PERHAPS;
        return words && continues && !Form.endsSentence(text, form.line());
    }

    private static int length(Form form) {
        return form.line().end() - form.line().start();
    }
}
