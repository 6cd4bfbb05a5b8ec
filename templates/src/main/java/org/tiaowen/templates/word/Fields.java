package org.tiaowen.templates.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiaowen.drafting.articles.Numerals;

/** Fields — 域: which of the runs are their instructions and which what they show (ISO/IEC 29500-1, 17.16). */
final class Fields {

    private static final class Open {
        final StringBuilder instruction = new StringBuilder();
        boolean shows;
    }

    private static final int LONGEST_INSTRUCTION = 1_000;

    /** Nested deeper than any form letter. */
    private static final int MOST_OPEN = 50;

    /** EQ \o\ac(○,3): Word and WPS put a sign into a ring this way (带圈字符). */
    private static final Pattern RINGED = Pattern.compile(
            "\\s{0,9}EQ\\s{1,9}\\\\o\\s{0,9}(?:\\\\a[lcr]\\s{0,9})?\\(\\s{0,9}([^,]{1,2}),\\s{0,9}([^,)]{1,3})\\).{0,99}",
            Pattern.CASE_INSENSITIVE);

    private final Deque<Open> open = new ArrayDeque<>();

    boolean isInInstruction() {
        return open.stream().anyMatch(field -> !field.shows);
    }

    void instruction(String words) {
        Open field = open.peek();
        if (field != null && field.instruction.length() + words.length() <= LONGEST_INSTRUCTION) {
            field.instruction.append(words);
        }
    }

    /** The beginning, the middle or the end of a field; what has to be written for one that shows nothing of its own. */
    String mark(Markup mark, PendingParagraph into) {
        switch (mark.attribute("fldCharType")) {
            case "begin" -> {
                if (open.size() >= MOST_OPEN) {
                    throw new Unreadable("文件嵌套过深，拒绝读取");
                }
                open.push(new Open());
            }
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.element().shows = true;
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    Open ended = open.pop();
                    return ended.shows ? "" : shown(ended.instruction.toString(), into);
                }
            }
            default -> {}
        }
        return "";
    }

    private static String shown(String instruction, PendingParagraph into) {
        Matcher ringed = RINGED.matcher(instruction);
        if (ringed.matches()) {
            boolean first = "○〇□△◇".contains(ringed.group(1).strip());
            return ringed((first ? ringed.group(2) : ringed.group(1)).strip());
        }
        String kind = instruction.strip().toUpperCase(Locale.ROOT);
        if (kind.startsWith("LISTNUM") || kind.startsWith("AUTONUM")) {
            into.leaveOut("编号域");
        }
        return "";
    }

    private static String ringed(String sign) {
        boolean number = !sign.isEmpty() && sign.chars().allMatch(c -> Numerals.isArabic((char) c));
        return number
                ? CountingFormats.printed("decimalEnclosedCircle", Markup.number(sign, -1))
                        .orElse(sign)
                : sign;
    }

    void endParagraph() {
        open.forEach(field -> field.shows = true);
    }
}
