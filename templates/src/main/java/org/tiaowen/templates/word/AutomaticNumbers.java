package org.tiaowen.templates.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tiaowen.templates.word.Numbering.ListLevel;
import org.tiaowen.templates.word.Styles.Listed;

/** The numbers that Word counts by itself and that stand nowhere in the text (ISO/IEC 29500-1, 17.9). */
final class AutomaticNumbers {

    /** What stands in front of a paragraph. */
    sealed interface Counted {

        /** Printed with the blank behind it. */
        record Printed(String number) implements Counted {}

        /** A sign that counts nothing. */
        record Bullet() implements Counted {}

        /** A number whose form is not known. */
        record Unknown() implements Counted {}
    }

    /** What was counted so far in all lists of one definition. */
    private static final class Counts {
        final int[] values = new int[Numbering.LEVELS];
        final boolean[] counted = new boolean[Numbering.LEVELS];
    }

    private static final String MARKS = "、）).．，,：:。”》〉】」";

    private final Styles styles;
    private final Numbering numbering;
    private final Map<String, Counts> counts = new HashMap<>();
    private final Set<Listed> met = new HashSet<>();

    AutomaticNumbers(Styles styles, Numbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    /** The number of a paragraph with these properties, empty when it is not counted. Paragraphs have to come in order. */
    Optional<Counted> of(Optional<Markup> properties) {
        return styles.listed(properties, numbering)
                .flatMap(listed -> numbering.definition(listed.list(), styles).map(id -> count(listed, id)));
    }

    private Counted count(Listed listed, String definition) {
        int level = listed.level();
        Optional<ListLevel> form = numbering.level(listed.list(), level, styles);
        if (form.isEmpty()) {
            return new Counted.Unknown();
        }
        Counts count = counts.computeIfAbsent(definition, unused -> new Counts());
        step(listed, form.get(), count);
        restartDeeper(listed, count);
        if (form.get().hidden()) {
            return new Counted.Printed("");
        }
        if (form.get().format().equals("bullet")) {
            return new Counted.Bullet();
        }
        return printed(listed.list(), form.get(), count)
                .<Counted>map(Counted.Printed::new)
                .orElseGet(Counted.Unknown::new);
    }

    /** A list that says where it starts does so when that level of it is met first; otherwise lists of one definition go on. */
    private void step(Listed listed, ListLevel form, Counts count) {
        int level = listed.level();
        OptionalInt start = numbering.startOverride(listed.list(), level);
        if (met.add(listed) && start.isPresent()) {
            count.values[level] = start.getAsInt();
        } else if (count.counted[level]) {
            count.values[level]++;
        } else {
            count.values[level] = start.orElse(form.start());
        }
        count.counted[level] = true;
    }

    private void restartDeeper(Listed listed, Counts count) {
        for (int deeper = listed.level() + 1; deeper < Numbering.LEVELS; deeper++) {
            OptionalInt after = numbering
                    .level(listed.list(), deeper, styles)
                    .orElse(ListLevel.NONE)
                    .restartsAfter();
            if (after.isEmpty() || listed.level() < after.getAsInt()) {
                count.counted[deeper] = false;
            }
        }
    }

    private Optional<String> printed(String list, ListLevel form, Counts count) {
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
            ListLevel other = numbering.level(list, level, styles).orElse(ListLevel.NONE);
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
    static String blank(CharSequence printed, String suffix) {
        if (printed.isEmpty()) {
            return "";
        }
        char last = printed.charAt(printed.length() - 1);
        boolean whole = printed.charAt(0) == '第' && "编章节条".indexOf(last) >= 0;
        boolean marked = MARKS.indexOf(last) >= 0 || Character.isWhitespace(last) || last == '\u3000';
        return marked || (suffix.equals("nothing") && !whole) ? "" : "\u3000";
    }
}
