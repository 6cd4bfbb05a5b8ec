package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;

/**
 * A source without the artefacts of file formats and printed pages, cut into lines.
 *
 * <p>Every change is a {@link Repair}. Work and memory grow with the length of the source only.
 */
final class CleanSource {

    /**
     * A line that is not blank.
     *
     * @param start first character that is not blank, an offset into the repaired text
     * @param end after the last character that is not blank
     * @param depth how many # stood in front of it
     * @param table whether it is part of an HTML table
     */
    record Line(int start, int end, int depth, boolean table) {}

    private static final List<LineRepair> LINE_REPAIRS =
            List.of(new PageNumbers(), new Bookmarks(), new HtmlRemnants(), new MarkdownMarks());

    private static final int LONGEST_METADATA = 60;

    private final String source;
    private final RepairChoice choice;
    private final SaidLines said;
    private final RepairedText repaired;
    private final Changes changes;
    private final List<Line> lines = new ArrayList<>();
    private final long[][] signs;
    private boolean table;
    private int noCommentEnd;

    /** What ASCII characters stand in the line that is being read, one bit for each. */
    private long low;

    private long high;

    private CleanSource(String source, RepairChoice choice, SaidLines said) {
        this.source = source;
        this.choice = choice;
        this.said = said;
        this.repaired = new RepairedText(source);
        this.changes = new Changes(choice);
        this.signs = LINE_REPAIRS.stream()
                .map(LineRepair::signs)
                .map(CleanSource::bits)
                .toArray(long[][]::new);
    }

    /** {@code source} with the repairs made that concern single lines. */
    static CleanSource of(String source, RepairChoice choice, SaidLines said) {
        CleanSource clean = new CleanSource(source, choice, said);
        clean.run();
        return clean;
    }

    RepairedText repaired() {
        return repaired;
    }

    List<Line> lines() {
        return lines;
    }

    private void run() {
        int at = 0;
        if (source.startsWith("\uFEFF")) {
            changes.remove(Repair.Kind.BYTE_ORDER_MARK, 0, 1);
            changes.make(repaired);
            at = 1;
        }
        int metadata = choice.makes(Repair.Kind.METADATA) ? metadataEnd(at) : at;
        if (metadata > at) {
            changes.remove(Repair.Kind.METADATA, at, metadata);
            changes.make(repaired);
            at = metadata;
        }
        while (at < source.length()) {
            int end = lineEnd(at);
            if (!said.leavesOut(at)) {
                end = commentEnd(at, end);
                line(at, end);
            } else if (at < end) {
                repaired.replace(Repair.Kind.LEFT_OUT, at, end, "");
            }
            at = end + 1;
        }
        repaired.copyTo(source.length());
    }

    /** The end of the line that begins at {@code from}; gathers on the way which ASCII characters are in it. */
    private int lineEnd(int from) {
        low = 0;
        high = 0;
        int at = from;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c < 0x40) {
                low |= 1L << c;
                if (c == '\n' || c == '\r') {
                    return at;
                }
            } else if (c < 0x80) {
                high |= 1L << (c - 0x40);
            } else if (Blanks.endsLine(c)) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** A comment that begins in the line and ends in a later one makes one line of them. */
    private int commentEnd(int from, int to) {
        int comment = holds('<') && holds('!') ? source.lastIndexOf("<!--", to - 4) : -1;
        if (comment < from || source.indexOf("-->", comment, to) >= 0) {
            return to;
        }
        int limit = Math.min(source.length(), comment + HtmlRemnants.LONGEST_COMMENT);
        int close = source.indexOf("-->", Math.clamp(noCommentEnd, comment, limit), limit);
        if (close < 0) {
            noCommentEnd = limit - 2;
            return to;
        }
        int end = close;
        while (end < source.length() && !Blanks.endsLine(source.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Reads a line; one that holds an HTML table beside other words is cut in front of and after the table. */
    private void line(int from, int to) {
        int at = from;
        while (at < to) {
            int tag = table ? at : tableTag("<table", at, to);
            boolean whole = choice.makes(Repair.Kind.HTML);
            if (tag < 0 || !whole) {
                piece(at, to, false);
                return;
            }
            if (tag > at) {
                piece(at, tag, false);
                breakAt(tag, at, tag);
            }
            int close = tableTag("</table>", tag, to);
            table = close < 0;
            int end = close < 0 ? to : close + "</table>".length();
            piece(tag, end, true);
            if (end < to) {
                breakAt(end, end, to);
            }
            at = end;
        }
    }

    private void breakAt(int at, int from, int to) {
        if (Blanks.skip(source, from, to) < to) {
            changes.replace(Repair.Kind.HTML, at, at, "\n");
            changes.make(repaired);
        }
    }

    private int tableTag(String tag, int from, int to) {
        if (!holds('<')) {
            return -1;
        }
        for (int at = source.indexOf('<', from, to); at >= 0; at = source.indexOf('<', at + 1, to)) {
            if (source.regionMatches(true, at, tag, 0, tag.length())) {
                return at;
            }
        }
        return -1;
    }

    private void piece(int from, int to, boolean inTable) {
        repaired.copyTo(from);
        int written = repaired.written().length();
        int start = Blanks.skip(source, from, to);
        int end = Blanks.trimEnd(source, start, to);
        int depth = 0;
        if (start < end && !inTable) {
            for (int i = 0; i < signs.length; i++) {
                boolean page = LINE_REPAIRS.get(i) instanceof PageNumbers;
                boolean keeps = page && said.isText(start);
                if (!keeps && ((signs[i][0] & low) | (signs[i][1] & high)) != 0) {
                    LINE_REPAIRS.get(i).find(source, start, end, changes);
                }
            }
            depth = changes.make(repaired);
        }
        repaired.copyTo(to);
        addLines(written, depth, inTable);
    }

    /** The lines of what was written since {@code from}; a tag can have become a line break. */
    private void addLines(int from, int depth, boolean inTable) {
        StringBuilder written = repaired.written();
        int at = from;
        while (at < written.length()) {
            int newline = written.indexOf("\n", at);
            int to = newline < 0 ? written.length() : newline;
            int start = at;
            while (start < to && Blanks.isBlank(written.charAt(start))) {
                start++;
            }
            int end = to;
            while (end > start && Blanks.isBlank(written.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                lines.add(new Line(start, end, depth, inTable));
            }
            at = to + 1;
        }
    }

    private boolean holds(char c) {
        return ((c < 0x40 ? low : high) & (1L << (c & 0x3F))) != 0;
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

    private static long[] bits(String characters) {
        long[] bits = new long[2];
        for (int i = 0; i < characters.length(); i++) {
            bits[characters.charAt(i) >> 6] |= 1L << (characters.charAt(i) & 63);
        }
        return bits;
    }
}
