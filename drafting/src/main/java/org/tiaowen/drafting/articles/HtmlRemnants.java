package org.tiaowen.drafting.articles;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is left of HTML: tags, character references, comments. A table stays as it is and is not handed to this. */
final class HtmlRemnants implements LineRepair {

    private static final int LONGEST_TAG = 1_000;
    private static final int LONGEST_REFERENCE = 10;

    /** A comment may run over lines, but not over the whole document. */
    static final int LONGEST_COMMENT = 20_000;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "center",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "br",
            "hr",
            "section",
            "article",
            "blockquote",
            "html",
            "head",
            "body",
            "title",
            "dl",
            "dt",
            "dd",
            "pre",
            "tr",
            "table",
            "tbody");

    private static final Set<String> INLINE = Set.of(
            "span", "font", "b", "strong", "i", "em", "u", "a", "sup", "sub", "s", "img", "small", "big", "ins", "del",
            "mark", "code", "o:p", "td", "th");

    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("nbsp", "\u00A0"),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u2003"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("middot", "·"),
            Map.entry("hellip", "…"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("times", "×"),
            Map.entry("deg", "°"));

    @Override
    public String signs() {
        return "<&";
    }

    @Override
    public void find(String source, int from, int to, Changes changes) {
        boolean words = false;
        int breakFrom = -1;
        int breakTo = -1;
        int lastComment = source.lastIndexOf("-->", to - 3);
        int at = from;
        while (at < to) {
            char c = source.charAt(at);
            boolean tag = c == '<' && (at < lastComment || !source.startsWith("<!--", at));
            int tagEnd = tag ? tagEnd(source, at, to) : -1;
            int referenceEnd = c == '&' ? referenceEnd(source, at, to) : -1;
            if (tagEnd > 0 && isBlock(source, at)) {
                if (words && breakFrom < 0) {
                    breakFrom = at;
                    breakTo = tagEnd;
                } else {
                    changes.remove(Repair.Kind.HTML, at, tagEnd);
                }
                at = tagEnd;
            } else if (tagEnd > 0) {
                changes.remove(Repair.Kind.HTML, at, tagEnd);
                at = tagEnd;
            } else {
                if (!Blanks.isBlank(c)) {
                    if (breakFrom >= 0) {
                        changes.replace(Repair.Kind.HTML, breakFrom, breakTo, "\n");
                        breakFrom = -1;
                    }
                    words = true;
                }
                if (referenceEnd > 0) {
                    changes.replace(Repair.Kind.HTML, at, referenceEnd, referred(source, at, referenceEnd));
                }
                at = referenceEnd > 0 ? referenceEnd : at + 1;
            }
        }
        if (breakFrom >= 0) {
            changes.remove(Repair.Kind.HTML, breakFrom, breakTo);
        }
    }

    /** After the tag or comment that begins at {@code at}, -1 when none does. */
    private static int tagEnd(String source, int at, int to) {
        if (source.startsWith("<!--", at)) {
            int end = source.indexOf("-->", at + 4, to);
            return end < 0 ? -1 : end + 3;
        }
        String name = name(source, at, to);
        if (!BLOCKS.contains(name) && !INLINE.contains(name)) {
            return -1;
        }
        int limit = Math.min(to, at + LONGEST_TAG);
        for (int i = at + 1; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBlock(String source, int at) {
        return BLOCKS.contains(name(source, at, source.length()));
    }

    private static String name(String source, int at, int to) {
        int start = source.startsWith("</", at) ? at + 2 : at + 1;
        int end = start;
        while (end < to && end - start <= LONGEST_REFERENCE && isNameCharacter(source.charAt(end))) {
            end++;
        }
        boolean ends =
                end < to && (source.charAt(end) == '>' || source.charAt(end) == '/' || source.charAt(end) == ' ');
        return ends ? source.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isNameCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == ':');
    }

    private static int referenceEnd(String source, int at, int to) {
        int end = source.indexOf(';', at, Math.min(to, at + LONGEST_REFERENCE));
        return end > 0 && !referred(source, at, end + 1).isEmpty() ? end + 1 : -1;
    }

    /** The character that {@code &…;} stands for, empty when it is none we know. */
    private static String referred(String source, int at, int end) {
        String name = source.substring(at + 1, end - 1);
        if (!name.startsWith("#")) {
            return REFERENCES.getOrDefault(name, "");
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hexadecimal ? 2 : 1);
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return "";
        }
        if (!hexadecimal && !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        boolean character = Character.isDefined(point) && !Character.isISOControl(point);
        return character && !(point >= 0xD800 && point <= 0xDFFF) ? Character.toString(point) : "";
    }
}
