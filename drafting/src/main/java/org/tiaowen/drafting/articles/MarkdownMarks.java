package org.tiaowen.drafting.articles;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The marks of Markdown: in front of a line, within it, and lines that are nothing else. */
final class MarkdownMarks implements LineRepair {

    private static final int MOST_HASHES = 6;
    private static final int LONGEST_EMPHASIS_MARK = 3;

    /** How many marks may stay unpaired between the two of a pair. */
    private static final int MOST_UNPAIRED = 4;

    /** A link's words, and its address, are at most this long. */
    private static final int LONGEST_PART = 500;

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    @Override
    public String signs() {
        return "#*>-=_\\[`";
    }

    @Override
    public void find(String source, int from, int to, Changes changes) {
        boolean nothingElse = isRuler(source, from, to)
                || source.startsWith("```", from)
                || (source.startsWith("[^", from) && isFootnote(source, from, to));
        if (nothingElse) {
            changes.remove(Repair.Kind.MARKDOWN, from, to);
        } else if (!isTable(source, from, to)) {
            inline(source, inFront(source, from, to, changes), to, changes);
        }
    }

    /** A row of a table, whose marks belong to it. */
    static boolean isTable(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        if (first == '|') {
            return true;
        }
        return first == '+' && start + 1 < end && "-=:".indexOf(text.charAt(start + 1)) >= 0;
    }

    private static boolean isRuler(String source, int from, int to) {
        char c = source.charAt(from);
        if (to - from < 3 || "-*_=".indexOf(c) < 0) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (source.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }

    /** [^1]: a note of the editor, which is no part of the text. */
    private static boolean isFootnote(String source, int from, int to) {
        int close = source.indexOf(']', from, Math.min(to, from + LONGEST_PART));
        return close > 0 && close + 1 < to && source.charAt(close + 1) == ':';
    }

    /** &gt;, - and # in front of the words; returns where the words begin. */
    private static int inFront(String source, int from, int to, Changes changes) {
        int start = from;
        while (start < to && (source.charAt(start) == '>' || isBullet(source, start, to))) {
            int next = Blanks.skip(source, start + 1, Math.min(start + 2, to));
            changes.remove(Repair.Kind.MARKDOWN, start, next);
            start = Blanks.skip(source, next, to);
        }
        int hashes = start;
        while (hashes < to && source.charAt(hashes) == '#') {
            hashes++;
        }
        boolean heading =
                hashes > start && hashes - start <= MOST_HASHES && hashes < to && Blanks.isBlank(source.charAt(hashes));
        if (heading) {
            changes.heading(hashes - start);
            int words = Blanks.skip(source, hashes, to);
            changes.remove(Repair.Kind.MARKDOWN, start, words);
            start = words;
        }
        return start;
    }

    private static boolean isBullet(String source, int at, int to) {
        char c = source.charAt(at);
        return (c == '-' || c == '*') && at + 1 < to && Blanks.isBlank(source.charAt(at + 1));
    }

    private static void inline(String source, int from, int to, Changes changes) {
        Deque<int[]> open = new ArrayDeque<>();
        int at = from;
        while (at < to) {
            char c = source.charAt(at);
            if (c == '\\') {
                at = escape(source, at, to, changes);
            } else if (c == '*' || c == '_' || c == '`') {
                at = emphasis(source, at, from, to, open, changes);
            } else if (c == '[') {
                at = link(source, at, to, changes);
            } else {
                at++;
            }
        }
    }

    private static int escape(String source, int at, int to, Changes changes) {
        boolean lineBreak = at + 1 == to;
        if (lineBreak || ESCAPABLE.indexOf(source.charAt(at + 1)) >= 0) {
            changes.remove(Repair.Kind.MARKDOWN, at, at + 1);
        }
        return Math.min(at + 2, to);
    }

    /** Takes out the same mark in front of and after some words; what stays unpaired stays in the text. */
    private static int emphasis(String source, int at, int from, int to, Deque<int[]> open, Changes changes) {
        char mark = source.charAt(at);
        int end = at;
        while (end < to && source.charAt(end) == mark) {
            end++;
        }
        int length = end - at;
        if (length > LONGEST_EMPHASIS_MARK || (mark == '_' && length != 2)) {
            return end;
        }
        int[] opening = opening(source, mark, length, open);
        if (opening != null && canClose(source, at, end, from, to, opening)) {
            changes.remove(Repair.Kind.MARKDOWN, opening[0], opening[1]);
            changes.remove(Repair.Kind.MARKDOWN, at, end);
            int[] last = open.pop();
            while (last != opening) {
                last = open.pop();
            }
        } else if (canOpen(source, at, end, from, to)) {
            open.push(new int[] {at, end});
        }
        return end;
    }

    /** The same mark among the last few that are open. */
    private static int @Nullable [] opening(String source, char mark, int length, Deque<int[]> open) {
        int looked = 0;
        for (int[] opening : open) {
            if (source.charAt(opening[0]) == mark && opening[1] - opening[0] == length) {
                return opening;
            }
            if (++looked == MOST_UNPAIRED) {
                break;
            }
        }
        return null;
    }

    /** Underlines between letters are a place to fill in, single stars between letters a product. */
    private static boolean canClose(String source, int at, int end, int from, int to, int[] opening) {
        if (at == opening[1]) {
            return false;
        }
        boolean after = end == to || !Character.isLetterOrDigit(source.charAt(end));
        boolean before = opening[0] == from || !Character.isLetterOrDigit(source.charAt(opening[0] - 1));
        boolean tight = !Blanks.isBlank(source.charAt(at - 1));
        return switch (source.charAt(at)) {
            case '_' -> after;
            case '*' -> end - at > 1 || (tight && (before || after));
            default -> true;
        };
    }

    /** A single star can stand for a product or a note: it opens only in front of words and not behind a figure. */
    private static boolean canOpen(String source, int at, int end, int from, int to) {
        char mark = source.charAt(at);
        if (mark == '*' && end - at > 1) {
            return true;
        }
        char before = at == from ? ' ' : source.charAt(at - 1);
        boolean words = end < to && !Blanks.isBlank(source.charAt(end));
        return words && (mark == '_' ? !Character.isLetterOrDigit(before) : !isAsciiWord(before));
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** A link leaves its words; an image and the mark of a footnote leave nothing. */
    private static int link(String source, int at, int to, Changes changes) {
        int close = source.indexOf(']', at, Math.min(to, at + LONGEST_PART));
        int nested = source.indexOf('[', at + 1, close < 0 ? at + 1 : close);
        if (close < 0 || nested >= 0) {
            return at + 1;
        }
        if (source.startsWith("[^", at) && close - at <= 8) {
            changes.remove(Repair.Kind.MARKDOWN, at, close + 1);
            return close + 1;
        }
        int address = close + 1;
        int end = address < to && source.charAt(address) == '(' ? addressEnd(source, address, to) : -1;
        if (end < 0) {
            return at + 1;
        }
        if (at > 0 && source.charAt(at - 1) == '!') {
            changes.remove(Repair.Kind.MARKDOWN, at - 1, end);
            return end;
        }
        changes.remove(Repair.Kind.MARKDOWN, at, at + 1);
        changes.remove(Repair.Kind.MARKDOWN, close, end);
        return at + 1;
    }

    /** After the bracket that closes an address, which may hold brackets itself; -1 where none does. */
    private static int addressEnd(String source, int address, int to) {
        int depth = 0;
        for (int i = address; i < Math.min(to, address + LONGEST_PART); i++) {
            char c = source.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
