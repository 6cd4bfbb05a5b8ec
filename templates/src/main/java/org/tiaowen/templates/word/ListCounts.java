package org.tiaowen.templates.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tiaowen.templates.word.AutomaticNumbers.Counted;
import org.tiaowen.templates.word.Numbering.ListLevel;
import org.tiaowen.templates.word.Styles.Listed;

/** Counts paragraphs of lists, those of {@code .docx} and of {@code .doc} alike (ISO/IEC 29500-1, 17.9; [MS-DOC] 2.9.150). */
final class ListCounts {

    /** What one list says of its levels. */
    interface Levels {

        /** The level as the list prints it; empty where it has none. */
        Optional<ListLevel> level(int level);

        /** Where the list says anew that a level starts. */
        OptionalInt startOverride(int level);
    }

    /** What was counted so far in all lists of one definition. */
    private static final class Counts {
        final int[] values = new int[Numbering.LEVELS];
        final boolean[] counted = new boolean[Numbering.LEVELS];
    }

    private static final String MARKS = "、）).．，,：:。”》〉】」";

    private final Map<String, Counts> counts = new HashMap<>();
    private final Set<Listed> met = new HashSet<>();

    /** Counts the next paragraph. */
    Counted count(Listed listed, String definition, Levels levels) {
        Optional<ListLevel> form = levels.level(listed.level());
        if (form.isEmpty()) {
            return new Counted.Unknown();
        }
        Counts count = counts.computeIfAbsent(definition, unused -> new Counts());
        step(listed, form.get(), levels.startOverride(listed.level()), count);
        restartDeeper(listed.level(), levels, count);
        if (form.get().hidden()) {
            return new Counted.Printed("");
        }
        if (form.get().format().equals("bullet")) {
            return new Counted.Bullet();
        }
        return printed(form.get(), levels, count)
                .<Counted>map(Counted.Printed::new)
                .orElseGet(Counted.Unknown::new);
    }

    /** A list that says where it starts does so when that level of it is met first; otherwise lists of one definition go on. */
    private void step(Listed listed, ListLevel form, OptionalInt start, Counts count) {
        int level = listed.level();
        if (met.add(listed) && start.isPresent()) {
            count.values[level] = start.getAsInt();
        } else if (count.counted[level]) {
            count.values[level]++;
        } else {
            count.values[level] = start.orElse(form.start());
        }
        count.counted[level] = true;
    }

    private static void restartDeeper(int level, Levels levels, Counts count) {
        for (int deeper = level + 1; deeper < Numbering.LEVELS; deeper++) {
            OptionalInt after = levels.level(deeper).orElse(ListLevel.NONE).restartsAfter();
            if (after.isEmpty() || level < after.getAsInt()) {
                count.counted[deeper] = false;
            }
        }
    }

    private static Optional<String> printed(ListLevel form, Levels levels, Counts count) {
        StringBuilder printed = new StringBuilder();
        String pattern = form.pattern();
        int at = 0;
        while (at < pattern.length()) {
            char sign = pattern.charAt(at++);
            int level = at < pattern.length() ? pattern.charAt(at) - '1' : -1;
            if (sign != '%' || level < 0 || level >= Numbering.LEVELS) {
                printed.append(sign);
                continue;
            }
            ListLevel other = levels.level(level).orElse(ListLevel.NONE);
            // a wider level that was not met yet is printed as if it had begun
            int value = count.counted[level] ? count.values[level] : other.start();
            Optional<String> number = other.format().equals("none")
                    ? Optional.of("")
                    : CountingFormats.printed(form.legal() ? "decimal" : other.format(), value);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            printed.append(number.get());
            at++;
        }
        return Optional.of(printed + blank(printed, form.suffix()));
    }

    /** 第一条 needs a blank behind it, be it printed or not; 一、 and （一） carry their own mark. */
    private static String blank(CharSequence printed, String suffix) {
        if (printed.isEmpty()) {
            return "";
        }
        char last = printed.charAt(printed.length() - 1);
        boolean whole = printed.charAt(0) == '第' && "编章节条".indexOf(last) >= 0;
        boolean marked = MARKS.indexOf(last) >= 0 || Character.isWhitespace(last) || last == '\u3000';
        return marked || (suffix.equals("nothing") && !whole) ? "" : "\u3000";
    }
}
