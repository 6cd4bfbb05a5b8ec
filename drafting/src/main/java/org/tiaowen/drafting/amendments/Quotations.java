package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The quotations of an instrument. Each paragraph of one opens anew and only the last closes (in judicial instruments only the
 * first opens); so marks cannot be counted.
 *
 * @param all in order, not overlapping
 * @param inside for each line, whether it begins within one
 */
record Quotations(List<Quotation> all, BitSet inside) {

    /**
     * One quotation with its marks.
     *
     * @param start of “
     * @param end after ”, or of the last line where it is never closed
     */
    record Quotation(int start, int end, boolean closed) {}

    static Quotations of(String text, List<Line> lines) {
        return new Scan(text, lines).run();
    }

    /** The index of the first of {@code quotations} that begins at {@code from} or behind. */
    static int first(List<Quotation> quotations, int from) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final class Scan {

        private final String text;
        private final List<Line> lines;
        private final List<Quotation> found = new ArrayList<>();
        private final Map<LineNumber.Style, Integer> last = new EnumMap<>(LineNumber.Style.class);
        private int open = -1;

        Scan(String text, List<Line> lines) {
            this.text = text;
            this.lines = lines;
        }

        Quotations run() {
            BitSet inside = new BitSet(lines.size());
            int end = 0;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                LineNumber number = LineNumber.of(text, line).orElse(null);
                if (open >= 0 && text.charAt(line.start()) != '“' && goesOn(line, number)) {
                    found.add(new Quotation(open, end, false));
                    open = -1;
                }
                inside.set(i, open >= 0);
                if (open < 0 && number != null) {
                    count(number);
                }
                marks(line);
                end = line.end();
            }
            if (open >= 0) {
                found.add(new Quotation(open, end, false));
            }
            return new Quotations(found, inside);
        }

        /** Whether the line is the next instruction though the quotation in front of it is not closed. */
        private boolean goesOn(Line line, @Nullable LineNumber number) {
            if (number == null) {
                String words = line.of(text);
                return Signs.isEffective(words) || (Signs.isInstruction(words) && words.contains("为：“"));
            }
            Integer before = last.get(number.style());
            boolean first = last.isEmpty() && number.ordinal() == 1;
            if (!first && (before == null || number.ordinal() != before + 1)) {
                return false;
            }
            String words = text.substring(number.end(), line.end()).strip();
            return Signs.isInstruction(words) || Signs.isEffective(words) || Signs.isClosing(words);
        }

        private void count(LineNumber number) {
            last.put(number.style(), number.ordinal());
            last.keySet().removeIf(style -> style.compareTo(number.style()) > 0);
        }

        private void marks(Line line) {
            int nested = 0;
            for (int at = line.start(); at < line.end(); at++) {
                char c = text.charAt(at);
                if (c == '“' && open < 0) {
                    open = at;
                    nested = 0;
                } else if (c == '“' && at > line.start()) {
                    nested++;
                } else if (c == '”' && open >= 0 && nested > 0) {
                    nested--;
                } else if (c == '”' && open >= 0) {
                    found.add(new Quotation(open, at + 1, true));
                    open = -1;
                }
            }
        }
    }
}
