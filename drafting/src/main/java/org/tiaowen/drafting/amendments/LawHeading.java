package org.tiaowen.drafting.amendments;

import java.util.List;
import java.util.Optional;

/**
 * 一、对《甲》作出修改: the law the instructions under it concern.
 *
 * @param title without 《》, with inner 〈〉 as 《》
 * @param end where it ends; an instruction may follow on the same line
 */
record LawHeading(String title, int end) {

    private static final List<String> BEFORE = List.of("", "对", "修改", "关于修改", "将", "关于", "对于", "修订", "修正", "有关", "关于对");
    private static final List<String> KINDS = List.of("法", "条例", "规定", "办法", "规则", "决定", "解释", "细则", "章程", "批复", "决议");
    private static final int LONGEST_SUFFIX = 16;
    private static final int LONGEST = 80;

    /** The heading that the words {@code [from, to)} begin with. */
    static Optional<LawHeading> at(String text, int from, int to) {
        int open = text.indexOf('《', from, to);
        if (open < 0) {
            return plain(text, from, to);
        }
        if (!BEFORE.contains(text.substring(from, open).strip())) {
            return Optional.empty();
        }
        int close = close(text, open, to);
        if (close < 0) {
            return Optional.empty();
        }
        int end = close + 1;
        while (end < to && "：:。，；".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String behind = text.substring(close + 1, end).strip();
        boolean fits = behind.isEmpty()
                || (behind.length() <= LONGEST_SUFFIX
                        && behind.contains("修")
                        && !Signs.hasVerb(behind)
                        && !Signs.namesClause(behind));
        boolean whole = Line.trimmed(text, Math.min(end + 1, to), to).start()
                == Line.trimmed(text, Math.min(end + 1, to), to).end();
        boolean goesOn = end < to && "：:，".indexOf(text.charAt(end)) >= 0 && !behind.isEmpty();
        return fits && (whole || goesOn)
                ? Optional.of(new LawHeading(title(text.substring(open + 1, close)), Math.min(end + 1, to)))
                : Optional.empty();
    }

    /** 一、某市某某条例 without 《》. */
    private static Optional<LawHeading> plain(String text, int from, int to) {
        String words = text.substring(from, to).strip();
        boolean fits = words.length() > 3
                && words.length() <= LONGEST
                && KINDS.stream().anyMatch(words::endsWith)
                && !Signs.isInstruction(words)
                && !Signs.hasVerb(words)
                && words.chars().noneMatch(c -> "，。；：“”".indexOf(c) >= 0);
        return fits ? Optional.of(new LawHeading(title(words), to)) : Optional.empty();
    }

    /** The 》 that closes the title which begins at {@code open}; -1 where none does. */
    static int close(String text, int open, int to) {
        int depth = 0;
        for (int i = open; i < to && i - open < 200; i++) {
            char c = text.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** A title as the law itself carries it. */
    static String title(String named) {
        return compact(named).replace('〈', '《').replace('〉', '》');
    }

    /** Without blanks. */
    static String compact(String words) {
        StringBuilder compact = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!Line.isBlank(words.charAt(i))) {
                compact.append(words.charAt(i));
            }
        }
        return compact.toString();
    }
}
