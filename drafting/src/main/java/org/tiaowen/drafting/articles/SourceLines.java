package org.tiaowen.drafting.articles;

import java.util.Arrays;

/** The lines of a source, the blank ones counted; CR LF ends one line. Immutable. */
public final class SourceLines {

    private final String source;
    private final int[] starts;

    private SourceLines(String source, int[] starts) {
        this.source = source;
        this.starts = starts;
    }

    /** The lines of {@code source}; there is always one. */
    public static SourceLines of(String source) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = 0; at < source.length(); at++) {
            boolean ends = Blanks.endsLine(source.charAt(at)) && !source.startsWith("\r\n", at);
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at + 1;
            }
        }
        return new SourceLines(source, Arrays.copyOf(starts, count));
    }

    /** How many there are. */
    public int count() {
        return starts.length;
    }

    /** The line, from 1, in which {@code offset} stands. */
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where line {@code number} begins. */
    public int start(int number) {
        return starts[number - 1];
    }

    /** Where it ends, what ends it included. */
    public int end(int number) {
        return number < starts.length ? starts[number] : source.length();
    }

    /** Its words without the blanks around them. */
    public String words(int number) {
        int from = Blanks.skip(source, start(number), end(number));
        return source.substring(from, Blanks.trimEnd(source, from, end(number)));
    }
}
