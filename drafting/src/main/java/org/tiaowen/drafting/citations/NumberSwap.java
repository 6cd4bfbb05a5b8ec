package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;

/**
 * Writes new numbers into the words of a citation and leaves all else as it is: 第（一）、（三）项 becomes 第（二）、（四）项.
 *
 * <p>Possible where every element keeps its shape: as many steps of the same units, ranges where there were ranges.
 */
final class NumberSwap {

    private NumberSwap() {}

    /**
     * The words with the numbers of {@code after}; null when the shape is another one.
     *
     * @param words one whole citation
     * @param prefixEnd where the name of the instrument in front of it ends
     * @param before the steps of each element as written, those that it shares with the element before included
     * @param after the steps wanted, of the same units
     */
    static @Nullable String swap(String words, int prefixEnd, List<List<Step>> before, List<List<Step>> after) {
        List<int[]> runs = numerals(words, prefixEnd);
        for (boolean inherited : new boolean[] {true, false}) {
            List<Integer> old = numbers(before, before, inherited);
            List<Integer> wanted = numbers(before, after, inherited);
            if (wanted != null && old != null && old.size() == runs.size() && wanted.size() == runs.size()) {
                return written(words, runs, old, wanted);
            }
        }
        return null;
    }

    private static @Nullable String written(String words, List<int[]> runs, List<Integer> old, List<Integer> wanted) {
        StringBuilder written = new StringBuilder();
        int from = 0;
        for (int i = 0; i < runs.size(); i++) {
            int[] run = runs.get(i);
            String was = words.substring(run[0], run[1]);
            if (Numerals.read(was).orElse(-1) != old.get(i)) {
                return null;
            }
            written.append(words, from, run[0]);
            written.append(old.get(i).equals(wanted.get(i)) ? was : like(was, wanted.get(i)));
            from = run[1];
        }
        return written.append(words.substring(from)).toString();
    }

    private static String like(String was, int value) {
        if (!Numerals.isArabic(was.charAt(0))) {
            return Numerals.chinese(value);
        }
        StringBuilder digits = new StringBuilder();
        for (char c : String.valueOf(value).toCharArray()) {
            digits.append(was.charAt(0) >= '０' ? (char) (c - '0' + '０') : c);
        }
        return digits.toString();
    }

    /** The runs of numerals that are ordinals; 两 in 前两款 is none. */
    private static List<int[]> numerals(String words, int from) {
        List<int[]> runs = new ArrayList<>();
        int at = from;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && Numerals.isNumeral(words.charAt(end))) {
                end++;
            }
            boolean counts = at > 0 && "前上述列后".indexOf(words.charAt(at - 1)) >= 0;
            if (end > at && !counts) {
                runs.add(new int[] {at, end});
            }
            at = Math.max(end, at + 1);
        }
        return runs;
    }

    /** The numbers written, in order; null when {@code steps} has another shape than {@code shape}. */
    private static @Nullable List<Integer> numbers(List<List<Step>> shape, List<List<Step>> steps, boolean inherited) {
        List<Integer> numbers = new ArrayList<>();
        List<Step> lastShape = List.of();
        List<Step> last = List.of();
        for (int i = 0; i < shape.size(); i++) {
            List<Step> form = shape.get(i);
            List<Step> wanted = steps.get(i);
            if (form.size() != wanted.size()) {
                return null;
            }
            int from = inherited ? shared(lastShape, form) : 0;
            if (!last.isEmpty() && from > 0 && !last.subList(0, from).equals(wanted.subList(0, from))) {
                return null;
            }
            for (int j = from; j < form.size(); j++) {
                if (!add(form.get(j), wanted.get(j), numbers)) {
                    return null;
                }
            }
            lastShape = form;
            last = wanted;
        }
        return numbers;
    }

    private static int shared(List<Step> before, List<Step> path) {
        int shared = 0;
        while (shared < Math.min(before.size(), path.size() - 1)
                && before.get(shared).equals(path.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static boolean add(Step form, Step wanted, List<Integer> numbers) {
        boolean same = form.unit() == wanted.unit()
                && form.isRange() == wanted.isRange()
                && (form.suffix() > 0) == (wanted.suffix() > 0)
                && (form.throughSuffix() > 0) == (wanted.throughSuffix() > 0);
        if (!same) {
            return false;
        }
        if (form.unit() == Unit.ANNEX && form.ordinal() == 0) {
            return wanted.ordinal() == 0;
        }
        numbers.add(wanted.ordinal());
        if (wanted.suffix() > 0) {
            numbers.add(wanted.suffix());
        }
        if (wanted.isRange()) {
            numbers.add(wanted.through());
            if (wanted.throughSuffix() > 0) {
                numbers.add(wanted.throughSuffix());
            }
        }
        return true;
    }
}
