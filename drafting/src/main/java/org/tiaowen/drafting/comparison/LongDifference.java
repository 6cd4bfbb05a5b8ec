package org.tiaowen.drafting.comparison;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which elements of two sequences are kept, by Myers' algorithm in linear space, for sequences too long for the table
 * of {@link TokenAlignment}.
 *
 * <p>The shortest difference as long as it has at most {@link #MOST_EDITS} edits between two kept stretches; beyond that
 * the search settles for the way that came farthest. So the time is bounded by the length times that number, whatever
 * the texts.
 */
final class LongDifference {

    private static final int MOST_EDITS = 128;

    private final int[] old;
    private final int[] current;
    private final int[] forward;
    private final int[] backward;
    private final int centre;
    private final BitSet keptOld = new BitSet();
    private final BitSet keptCurrent = new BitSet();

    private LongDifference(int[] old, int[] current) {
        this.old = old;
        this.current = current;
        this.centre = MOST_EDITS + 1;
        this.forward = new int[2 * MOST_EDITS + 3];
        this.backward = new int[2 * MOST_EDITS + 3];
    }

    /**
     * Kept elements on both sides; the n-th kept old element is the n-th kept new one.
     *
     * @param old positions in the old sequence
     * @param current positions in the new sequence
     */
    record Kept(BitSet old, BitSet current) {}

    /** The elements of the two lists that are kept. */
    static Kept between(List<?> old, List<?> current) {
        var numbers = new HashMap<Object, Integer>();
        int[] oldNumbers = numbered(old, numbers);
        int[] currentNumbers = numbered(current, numbers);
        // what the other side does not have cannot be kept: without it most texts are nearly equal
        int[] oldShared = shared(oldNumbers, currentNumbers);
        int[] currentShared = shared(currentNumbers, oldNumbers);
        var difference = new LongDifference(at(oldNumbers, oldShared), at(currentNumbers, currentShared));
        difference.compare(0, oldShared.length, 0, currentShared.length);
        return new Kept(positions(difference.keptOld, oldShared), positions(difference.keptCurrent, currentShared));
    }

    private static int[] numbered(List<?> elements, Map<Object, Integer> numbers) {
        return elements.stream()
                .mapToInt(element -> numbers.computeIfAbsent(element, unused -> numbers.size()))
                .toArray();
    }

    private static int[] shared(int[] numbers, int[] others) {
        var there = new BitSet();
        for (int other : others) {
            there.set(other);
        }
        return IntStream.range(0, numbers.length)
                .filter(position -> there.get(numbers[position]))
                .toArray();
    }

    private static int[] at(int[] numbers, int[] positions) {
        return IntStream.of(positions).map(position -> numbers[position]).toArray();
    }

    private static BitSet positions(BitSet kept, int[] positions) {
        var result = new BitSet();
        kept.stream().forEach(index -> result.set(positions[index]));
        return result;
    }

    private void compare(int oldFrom, int oldTo, int currentFrom, int currentTo) {
        int a = oldFrom;
        int aEnd = oldTo;
        int b = currentFrom;
        int bEnd = currentTo;
        while (true) {
            while (a < aEnd && b < bEnd && old[a] == current[b]) {
                keep(a++, b++);
            }
            while (a < aEnd && b < bEnd && old[aEnd - 1] == current[bEnd - 1]) {
                keep(--aEnd, --bEnd);
            }
            if (a == aEnd || b == bEnd) {
                return;
            }
            long middle = middle(a, aEnd, b, bEnd);
            int aMiddle = (int) (middle >>> 32);
            int bMiddle = (int) middle;
            // the shorter side by recursion, the longer one in this loop: the stack stays small
            if (aMiddle - a + bMiddle - b < aEnd - aMiddle + bEnd - bMiddle) {
                compare(a, aMiddle, b, bMiddle);
                a = aMiddle;
                b = bMiddle;
            } else {
                compare(aMiddle, aEnd, bMiddle, bEnd);
                aEnd = aMiddle;
                bEnd = bMiddle;
            }
        }
    }

    private void keep(int a, int b) {
        keptOld.set(a);
        keptCurrent.set(b);
    }

    /** A point on a shortest way from (a, b) to (aEnd, bEnd), neither of them; packed, the old position first. */
    private long middle(int a, int aEnd, int b, int bEnd) {
        int length = aEnd - a;
        int width = bEnd - b;
        int delta = length - width;
        boolean odd = (delta & 1) != 0;
        forward[centre + 1] = 0;
        backward[centre + 1] = 0;
        for (int edits = 0; edits <= MOST_EDITS; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                int x = k == -edits || (k != edits && forward[centre + k - 1] < forward[centre + k + 1])
                        ? forward[centre + k + 1]
                        : forward[centre + k - 1] + 1;
                int y = x - k;
                while (x < length && y < width && y >= 0 && old[a + x] == current[b + y]) {
                    x++;
                    y++;
                }
                forward[centre + k] = x;
                int opposite = delta - k;
                boolean met = odd
                        && Math.abs(opposite) < edits
                        && isInside(x, y, length, width)
                        && x + backward[centre + opposite] >= length;
                if (met) {
                    return inside(a, aEnd, b, bEnd, x, y);
                }
            }
            for (int k = -edits; k <= edits; k += 2) {
                int x = k == -edits || (k != edits && backward[centre + k - 1] < backward[centre + k + 1])
                        ? backward[centre + k + 1]
                        : backward[centre + k - 1] + 1;
                int y = x - k;
                while (x < length && y < width && y >= 0 && old[aEnd - 1 - x] == current[bEnd - 1 - y]) {
                    x++;
                    y++;
                }
                backward[centre + k] = x;
                int opposite = delta - k;
                boolean met = !odd
                        && Math.abs(opposite) <= edits
                        && isInside(x, y, length, width)
                        && x + forward[centre + opposite] >= length;
                if (met) {
                    return inside(a, aEnd, b, bEnd, length - x, width - y);
                }
            }
        }
        return farthest(a, aEnd, b, bEnd);
    }

    private static boolean isInside(int x, int y, int length, int width) {
        return x <= length && y >= 0 && y <= width;
    }

    /** The point the search from the front came to with the most behind it. */
    private long farthest(int a, int aEnd, int b, int bEnd) {
        int best = -1;
        int bestX = 0;
        int bestY = 0;
        for (int k = -MOST_EDITS; k <= MOST_EDITS; k += 2) {
            int x = Math.min(forward[centre + k], aEnd - a);
            int y = x - k;
            if (y < 0 || y > bEnd - b) {
                continue;
            }
            if (x + y > best) {
                best = x + y;
                bestX = x;
                bestY = y;
            }
        }
        return inside(a, aEnd, b, bEnd, bestX, bestY);
    }

    private static long inside(int a, int aEnd, int b, int bEnd, int x, int y) {
        int oldMiddle = a + Math.clamp(x, 0, aEnd - a);
        int currentMiddle = b + Math.clamp(y, 0, bEnd - b);
        boolean atStart = oldMiddle == a && currentMiddle == b;
        boolean atEnd = oldMiddle == aEnd && currentMiddle == bEnd;
        if (atStart || atEnd) {
            // nothing was gained: give up one old element, so that the rest gets smaller
            oldMiddle = a + 1;
            currentMiddle = b;
        }
        return ((long) oldMiddle << 32) | currentMiddle;
    }
}
