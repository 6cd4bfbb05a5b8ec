package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The line breaks that belong to a printed page and not to the text, as in a text copied from a PDF.
 *
 * <p>A text that is wrapped from end to end gives itself away as a whole: hardly a line is longer than the page is wide, and
 * many full lines stop in the middle of a sentence. In any other text only stretches are joined that cannot be anything else:
 * several lines of one width, one under the other, that stop in the middle of a sentence, and a last one that ends it.
 *
 * @param joins the lines that go on in another one
 * @param pageNumbers the lines that hold nothing but the number of a page
 */
record LineWraps(List<Join> joins, List<Integer> pageNumbers) {

    /** Line {@code line} goes on in line {@code next}; between them stand at most page numbers. */
    record Join(int line, int next) {}

    private static final LineWraps NONE = new LineWraps(List.of(), List.of());
    private static final int FEWEST_LINES = 20;
    private static final int NARROWEST = 16;
    private static final int WIDEST = 64;

    /** Half-width characters make a full line longer, a blank at its end shorter. */
    private static final double FULL = 0.75;

    private static final double BROKEN_SHARE = 0.25;
    private static final double FULL_SHARE = 0.8;
    private static final double OVERLONG = 1.4;
    private static final double INDENTED_SHARE = 0.9;

    /** A stretch of this many lines that stop in the middle of a sentence needs no further sign. */
    private static final int FEWEST_BROKEN = 3;

    private static final int NARROWEST_STRETCH = 20;
    private static final int RAGGED = 3;

    static LineWraps find(String text, List<Form> forms) {
        return new Search(text, forms).wraps();
    }

    boolean isEmpty() {
        return joins.isEmpty() && pageNumbers.isEmpty();
    }

    /** The search for them, over the lines that are no bare number. */
    private static final class Search {

        private final String text;
        private final List<Form> forms;
        private final int[] lines;
        private final boolean[] broken;

        Search(String text, List<Form> forms) {
            this.text = text;
            this.forms = forms;
            int[] counted = new int[forms.size()];
            int count = 0;
            for (int i = 0; i < counted.length; i++) {
                boolean bare = forms.get(i).kind() == Form.Kind.PLAIN
                        && PageNumbers.isBare(text, forms.get(i).line());
                if (!bare) {
                    counted[count++] = i;
                }
            }
            this.lines = Arrays.copyOf(counted, count);
            this.broken = new boolean[count];
        }

        LineWraps wraps() {
            int breaks = 0;
            for (int i = 0; i + 1 < lines.length; i++) {
                broken[i] = isOpen(form(i)) && continues(form(i + 1)) && !Form.endsSentence(text, form(i).line());
                breaks += broken[i] ? 1 : 0;
            }
            if (breaks == 0) {
                return NONE;
            }
            int width = pageWidth(breaks);
            if (width == 0) {
                width = shortPageWidth();
            }
            return width > 0 ? page(width) : stretches();
        }

        /** How many characters a full line has where the whole text is wrapped, else 0. */
        private int pageWidth(int breaks) {
            if (lines.length < FEWEST_LINES || breaks < lines.length * BROKEN_SHARE) {
                return 0;
            }
            int[] lengths = new int[lines.length];
            Arrays.setAll(lengths, this::length);
            Arrays.sort(lengths);
            int width = lengths[lengths.length * 9 / 10];
            boolean page =
                    width >= NARROWEST && width <= WIDEST && lengths[lengths.length * 49 / 50] <= width * OVERLONG;
            int full = 0;
            for (int i = 0; i < lines.length; i++) {
                full += broken[i] && length(i) >= width * FULL ? 1 : 0;
            }
            return page && full >= breaks * FULL_SHARE ? width : 0;
        }

        /**
         * The same for a text of a few lines, whose widths have to agree the more: all lines from the first article on that
         * stop in the middle of a sentence are as long as the longest of all.
         */
        private int shortPageWidth() {
            int first = 0;
            while (first < lines.length && form(first).kind() != Form.Kind.ARTICLE) {
                first++;
            }
            int longest = 0;
            int shortest = Integer.MAX_VALUE;
            int breaks = 0;
            for (int i = first; i < lines.length; i++) {
                longest = Math.max(longest, length(i));
                if (broken[i]) {
                    breaks++;
                    shortest = Math.min(shortest, length(i));
                }
            }
            boolean page = breaks >= FEWEST_BROKEN
                    && breaks >= (lines.length - first) * BROKEN_SHARE / 2
                    && longest >= NARROWEST_STRETCH
                    && longest <= WIDEST
                    && longest - shortest <= RAGGED;
            return page ? longest : 0;
        }

        private LineWraps page(int width) {
            boolean indents = indentsFirstLines(width);
            List<Join> joins = new ArrayList<>();
            int article = 0;
            for (int i = 0; i + 1 < lines.length; i++) {
                Form next = form(i + 1);
                boolean full = length(i) >= width * FULL;
                boolean ends = Form.endsSentence(text, form(i).line());
                boolean joined;
                if (indents && isOpen(form(i)) && continues(next)) {
                    joined = !isIndented(next) && (full || !ends);
                } else {
                    joined = full && (broken[i] || (!ends && isOpen(form(i)) && isCitedArticle(next, article)));
                }
                Designation number = next.number();
                if (joined) {
                    joins.add(new Join(lines[i], lines[i + 1]));
                } else if (next.kind() == Form.Kind.ARTICLE && number != null) {
                    article = number.ordinal();
                }
            }
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < forms.size(); i++) {
                if (Arrays.binarySearch(lines, i) < 0) {
                    numbers.add(i);
                }
            }
            return new LineWraps(joins, numbers);
        }

        /** 第十二条 at the beginning of a line, in the middle of a sentence, with a number that is not the next. */
        private static boolean isCitedArticle(Form next, int article) {
            Designation number = next.number();
            return next.kind() == Form.Kind.ARTICLE
                    && number != null
                    && article > 0
                    && number.suffix() == 0
                    && number.ordinal() != article + 1;
        }

        /** Whether blanks in front tell the first line of a paragraph from the others. */
        private boolean indentsFirstLines(int width) {
            int first = 0;
            int firstIndented = 0;
            int inner = 0;
            int innerIndented = 0;
            for (int i = 0; i < lines.length; i++) {
                Form form = form(i);
                if (form.kind() == Form.Kind.ARTICLE || form.kind() == Form.Kind.LISTED) {
                    first++;
                    firstIndented += isIndented(form) ? 1 : 0;
                } else if (i > 0 && broken[i - 1] && length(i - 1) >= width * FULL) {
                    inner++;
                    innerIndented += isIndented(form) ? 1 : 0;
                }
            }
            return first > 0
                    && inner > 0
                    && firstIndented >= first * INDENTED_SHARE
                    && innerIndented <= inner * (1 - INDENTED_SHARE);
        }

        private boolean isIndented(Form form) {
            int at = form.line().start();
            int blanks = 0;
            while (at > 0 && Blanks.isBlank(text.charAt(at - 1)) && !Blanks.endsLine(text.charAt(at - 1))) {
                at--;
                blanks++;
            }
            return blanks >= 2;
        }

        /** Wrapped stretches of a text that is not wrapped otherwise. */
        private LineWraps stretches() {
            List<int[]> sure = new ArrayList<>();
            List<int[]> perhaps = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                if (broken[i]) {
                    int end = i;
                    while (end < lines.length && broken[end] && isAdjacent(end)) {
                        end++;
                    }
                    int width = stretchWidth(i, end);
                    if (width > 0) {
                        (end - i >= FEWEST_BROKEN ? sure : perhaps).add(new int[] {i, end, width});
                    }
                    i = Math.max(i, end - 1);
                }
            }
            if (sure.isEmpty()) {
                return NONE;
            }
            for (int[] stretch : perhaps) {
                if (sure.stream().limit(FEWEST_LINES).anyMatch(other -> Math.abs(other[2] - stretch[2]) <= 1)) {
                    sure.add(stretch);
                }
            }
            sure.sort((a, b) -> Integer.compare(a[0], b[0]));
            List<Join> joins = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (int[] stretch : sure) {
                for (int i = stretch[0]; i < stretch[1]; i++) {
                    joins.add(new Join(lines[i], lines[i + 1]));
                    for (int number = lines[i] + 1; number < lines[i + 1]; number++) {
                        numbers.add(number);
                    }
                }
            }
            return new LineWraps(joins, numbers);
        }

        /** The common width of the lines [from, to), which the line {@code to} ends; 0 where they have none. */
        private int stretchWidth(int from, int to) {
            int widest = 0;
            int narrowest = Integer.MAX_VALUE;
            for (int i = from; i < to; i++) {
                widest = Math.max(widest, length(i));
                narrowest = Math.min(narrowest, length(i));
            }
            boolean even = widest >= NARROWEST_STRETCH && widest <= WIDEST && widest - narrowest <= RAGGED;
            boolean ends =
                    to < lines.length && Form.endsSentence(text, form(to).line()) && length(to) <= widest + RAGGED;
            return to > from && even && ends ? widest : 0;
        }

        /** Whether only one line end, or a page number, stands between this line and the next. */
        private boolean isAdjacent(int i) {
            if (lines[i + 1] > lines[i] + 1) {
                return true;
            }
            int ends = 0;
            for (int at = form(i).line().end(); at < form(i + 1).line().start(); at++) {
                ends += text.charAt(at) == '\n' ? 1 : 0;
            }
            return ends <= 1;
        }

        private static boolean isOpen(Form form) {
            return switch (form.kind()) {
                case PLAIN, ARTICLE, ARTICLE_PERHAPS, LISTED -> true;
                default -> false;
            };
        }

        private static boolean continues(Form next) {
            return next.kind() == Form.Kind.PLAIN || next.kind() == Form.Kind.ARTICLE_PERHAPS;
        }

        private Form form(int i) {
            return forms.get(lines[i]);
        }

        private int length(int i) {
            return form(i).line().end() - form(i).line().start();
        }
    }
}
