package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A source without the artefacts of file formats, cut into lines.
 *
 * <p>Every change is a {@link Repair}. Work and memory grow with the length of the source only.
 */
final class CleanSource {

    /**
     * A line that is not blank.
     *
     * @param start first character that is not blank, an offset into {@link #text()}
     * @param end after the last character that is not blank
     * @param depth how many # stood in front of it
     */
    record Line(int start, int end, int depth) {}

    private static final String BOOKMARK = "[bookmark:";
    private static final int LONGEST_METADATA = 60;

    private final String source;
    private final StringBuilder cleaned;
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int[] cleanedAt = new int[16];
    private int[] shift = new int[16];
    private int copied;
    private int depth;

    private CleanSource(String source) {
        this.source = source;
        this.cleaned = new StringBuilder(source.length());
    }

    static CleanSource of(String source) {
        CleanSource clean = new CleanSource(source);
        clean.run();
        List<Integer> wraps = LineWraps.find(clean.text(), Form.all(clean.text(), clean.lines));
        return wraps.isEmpty() ? clean : clean.unwrapped(wraps);
    }

    /** The same without the line breaks after the given lines. */
    private CleanSource unwrapped(List<Integer> wraps) {
        List<Repair> all = new ArrayList<>(repairs);
        boolean[] joined = new boolean[lines.size()];
        for (int line : wraps) {
            int from = sourceOffset(lines.get(line).end() - 1) + 1;
            int to = sourceOffset(lines.get(line + 1).start());
            boolean blanksOnly =
                    to - from == lines.get(line + 1).start() - lines.get(line).end();
            if (blanksOnly) {
                all.add(new Repair(Repair.Kind.LINE_WRAP, from, source.substring(from, to), ""));
                joined[line] = true;
            }
        }
        all.sort(Comparator.comparingInt(Repair::offset));
        CleanSource clean = new CleanSource(source);
        for (Repair repair : all) {
            clean.remove(
                    repair.kind(),
                    repair.offset(),
                    repair.offset() + repair.removed().length());
        }
        clean.copyTo(source.length());
        int gone = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean continues = i > 0 && joined[i - 1];
            if (continues) {
                gone += line.start() - lines.get(i - 1).end();
                Line first = clean.lines.removeLast();
                clean.lines.add(new Line(first.start(), line.end() - gone, first.depth()));
            } else {
                clean.lines.add(new Line(line.start() - gone, line.end() - gone, line.depth()));
            }
        }
        return clean;
    }

    String text() {
        return cleaned.toString();
    }

    List<Repair> repairs() {
        return repairs;
    }

    List<Line> lines() {
        return lines;
    }

    /** The offset in the source of an offset in {@link #text()}. */
    int sourceOffset(int offset) {
        int found = Arrays.binarySearch(cleanedAt, 0, repairs.size(), offset);
        if (found < 0) {
            int before = -found - 2;
            return before < 0 ? offset : offset + shift[before];
        }
        int last = found;
        while (last + 1 < repairs.size() && cleanedAt[last + 1] == offset) {
            last++;
        }
        return offset + shift[last];
    }

    private void run() {
        int at = 0;
        if (source.startsWith("\uFEFF")) {
            remove(Repair.Kind.BYTE_ORDER_MARK, 0, 1);
            at = 1;
        }
        int metadata = metadataEnd(at);
        if (metadata > at) {
            remove(Repair.Kind.METADATA, at, metadata);
            at = metadata;
        }
        while (at <= source.length()) {
            int newline = source.indexOf('\n', at);
            int end = newline < 0 ? source.length() : newline;
            line(at, end);
            at = end + 1;
        }
        copyTo(source.length());
    }

    /** The end of a block of {@code key: value} lines between two rulers, or {@code from} when there is none. */
    private int metadataEnd(int from) {
        if (!source.startsWith("---", from) || !lineIs(from, "---")) {
            return from;
        }
        int at = source.indexOf('\n', from) + 1;
        if (at == 0 || !hasKey(at)) {
            return from;
        }
        for (int i = 0; i < LONGEST_METADATA && at > 0 && at < source.length(); i++) {
            if (lineIs(at, "---")) {
                return at + "---".length();
            }
            at = source.indexOf('\n', at) + 1;
        }
        return from;
    }

    private boolean hasKey(int at) {
        int i = at;
        while (i < source.length() && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '_')) {
            i++;
        }
        return i > at && source.startsWith(": ", i);
    }

    private boolean lineIs(int at, String content) {
        int newline = source.indexOf('\n', at);
        int end = Blanks.trimEnd(source, at, newline < 0 ? source.length() : newline);
        return end - at == content.length() && source.startsWith(content, at);
    }

    private void line(int from, int to) {
        int start = Blanks.skip(source, from, to);
        int end = Blanks.trimEnd(source, start, to);
        depth = 0;
        if (start < end) {
            if (isRuler(start, end) || isComment(start, end)) {
                remove(Repair.Kind.MARKDOWN, start, end);
            } else if (!isTable(start)) {
                marks(start, end);
            }
        }
        copyTo(to);
        int cleanStart = cleaned.length();
        while (cleanStart > 0 && cleaned.charAt(cleanStart - 1) != '\n') {
            cleanStart--;
        }
        addLine(cleanStart);
    }

    private void addLine(int from) {
        int start = from;
        while (start < cleaned.length() && Blanks.isBlank(cleaned.charAt(start))) {
            start++;
        }
        int end = cleaned.length();
        while (end > start && Blanks.isBlank(cleaned.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(start, end, depth));
        }
    }

    private void marks(int from, int to) {
        int start = from;
        while (start < to && source.charAt(start) == '>') {
            int next = Blanks.skip(source, start + 1, Math.min(start + 2, to));
            remove(Repair.Kind.MARKDOWN, start, next);
            start = Blanks.skip(source, next, to);
        }
        int hashes = start;
        while (hashes < to && source.charAt(hashes) == '#') {
            hashes++;
        }
        if (hashes > start && hashes - start <= 6 && hashes < to && Blanks.isBlank(source.charAt(hashes))) {
            depth = hashes - start;
            int content = Blanks.skip(source, hashes, to);
            remove(Repair.Kind.MARKDOWN, start, content);
            start = content;
        }
        int end = to;
        boolean backslash = end > start && source.charAt(end - 1) == '\\';
        inline(start, backslash ? end - 1 : end);
        if (backslash) {
            remove(Repair.Kind.MARKDOWN, end - 1, end);
        }
    }

    /** Takes out bookmarks, and asterisks in pairs. */
    private void inline(int from, int to) {
        boolean closing = true;
        int open = -1;
        int at = from;
        List<int[]> cuts = new ArrayList<>();
        while (at < to) {
            char c = source.charAt(at);
            if (c == '*' && at + 1 < to && source.charAt(at + 1) == '*') {
                if (open >= 0) {
                    cuts.add(new int[] {open, open + 2, 0});
                    cuts.add(new int[] {at, at + 2, 0});
                    open = -1;
                } else {
                    open = at;
                }
                at += 2;
            } else if (closing && c == '[' && source.startsWith(BOOKMARK, at)) {
                int close = source.indexOf(']', at, to);
                if (close < 0) {
                    closing = false;
                    at++;
                } else {
                    cuts.add(new int[] {at, close + 1, 1});
                    at = close + 1;
                }
            } else {
                at++;
            }
        }
        cuts.sort((a, b) -> Integer.compare(a[0], b[0]));
        for (int[] cut : cuts) {
            if (cut[0] >= copied) {
                remove(cut[2] == 1 ? Repair.Kind.BOOKMARK : Repair.Kind.MARKDOWN, cut[0], cut[1]);
            }
        }
    }

    private boolean isRuler(int start, int end) {
        char c = source.charAt(start);
        if (end - start < 3 || "-*_=".indexOf(c) < 0) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (source.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }

    private boolean isComment(int start, int end) {
        return source.startsWith("<!--", start)
                && end - start >= 7
                && source.startsWith("-->", end - 3)
                && source.indexOf("-->", start) == end - 3;
    }

    private boolean isTable(int start) {
        return source.charAt(start) == '|' || source.startsWith("+-", start) || source.startsWith("+=", start);
    }

    private void remove(Repair.Kind kind, int from, int to) {
        copyTo(from);
        repairs.add(new Repair(kind, from, source.substring(from, to), ""));
        copied = to;
        int i = repairs.size() - 1;
        if (i == shift.length) {
            shift = Arrays.copyOf(shift, i * 2);
            cleanedAt = Arrays.copyOf(cleanedAt, i * 2);
        }
        cleanedAt[i] = cleaned.length();
        shift[i] = to - cleaned.length();
    }

    private void copyTo(int to) {
        if (to > copied) {
            cleaned.append(source, copied, to);
            copied = to;
        }
    }
}
