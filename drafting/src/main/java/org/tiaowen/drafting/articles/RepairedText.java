package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A source with its repairs made, and the way back from an offset in it to one in the source. Not changed once handed out. */
public final class RepairedText {

    private final String source;
    private final StringBuilder text;
    private final List<Repair> repairs = new ArrayList<>();

    /** For each repair, where what it inserted begins in the text. */
    private int[] places = new int[16];

    private int copied;

    RepairedText(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length());
    }

    /** {@code source} with every repair made that {@link TextReader} makes. */
    public static RepairedText of(String source) {
        return of(source, RepairedLines.of(source, RepairChoice.ALL).repairs());
    }

    /** {@code source} with {@code repairs}, which are in order and do not overlap. */
    static RepairedText of(String source, List<Repair> repairs) {
        RepairedText repaired = new RepairedText(source);
        repairs.forEach(repaired::add);
        repaired.copyTo(source.length());
        return repaired;
    }

    /** Puts {@code inserted} where {@code [from, to)} of the source stood. Repairs come in the order of their offsets. */
    void replace(Repair.Kind kind, int from, int to, String inserted) {
        add(new Repair(kind, from, source.substring(from, to), inserted));
    }

    /** Takes over the source up to {@code to}. */
    void copyTo(int to) {
        if (to > copied) {
            text.append(source, copied, to);
            copied = to;
        }
    }

    /** How far the source has been taken over or replaced. */
    int copied() {
        return copied;
    }

    StringBuilder written() {
        return text;
    }

    /** With the repairs made. */
    public String text() {
        return text.toString();
    }

    List<Repair> repairs() {
        return repairs;
    }

    /** The offset in the source of the character at {@code offset}; of one that was inserted, where the repair begins. */
    public int sourceOffset(int offset) {
        int last = repairAt(offset);
        if (last < 0) {
            return offset;
        }
        Repair repair = repairs.get(last);
        int into = offset - places[last];
        boolean inserted = into < repair.inserted().length();
        return repair.offset()
                + (inserted
                        ? 0
                        : repair.removed().length() + into - repair.inserted().length());
    }

    /** The offset in the source after the character in front of {@code end}. */
    public int sourceEnd(int end) {
        int last = repairAt(end - 1);
        boolean inserted = last >= 0
                && end - 1 < places[last] + repairs.get(last).inserted().length();
        return inserted
                ? repairs.get(last).offset() + repairs.get(last).removed().length()
                : sourceOffset(end - 1) + 1;
    }

    /** The index of the repair that inserted the character at {@code offset}, -1 where it stood in the source. */
    int insertedBy(int offset) {
        int last = repairAt(offset);
        return last >= 0 && offset < places[last] + repairs.get(last).inserted().length() ? last : -1;
    }

    /** The last repair at or in front of {@code offset}, -1 where there is none. */
    private int repairAt(int offset) {
        int found = Arrays.binarySearch(places, 0, repairs.size(), offset);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < repairs.size() && places[found + 1] == offset) {
            found++;
        }
        return found;
    }

    private void add(Repair repair) {
        copyTo(repair.offset());
        if (repairs.size() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[repairs.size()] = text.length();
        repairs.add(repair);
        text.append(repair.inserted());
        copied = repair.offset() + repair.removed().length();
    }
}
