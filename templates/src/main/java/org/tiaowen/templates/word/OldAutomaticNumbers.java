package org.tiaowen.templates.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.tiaowen.templates.word.AutomaticNumbers.Counted;

/** The numbers that Word counts by itself, of a {@code .doc} ([MS-DOC] 2.9.150). */
final class OldAutomaticNumbers {

    private static final int BULLET = 23;
    private static final int NONE = 255;

    /** MSONFC ([MS-OSHARED] 2.2.1.3) by its values; the names are those of {@code .docx}. */
    private static final List<String> FORMATS = List.of(
            "decimal",
            "upperRoman",
            "lowerRoman",
            "upperLetter",
            "lowerLetter",
            "ordinal",
            "cardinalText",
            "ordinalText",
            "hex",
            "chicago",
            "ideographDigital",
            "japaneseCounting",
            "aiueo",
            "iroha",
            "decimalFullWidth",
            "decimalHalfWidth",
            "japaneseLegal",
            "japaneseDigitalTenThousand",
            "decimalEnclosedCircle",
            "decimalFullWidth2",
            "aiueoFullWidth",
            "irohaFullWidth",
            "decimalZero",
            "bullet",
            "ganada",
            "chosung",
            "decimalEnclosedFullstop",
            "decimalEnclosedParen",
            "decimalEnclosedCircleChinese",
            "ideographEnclosedCircle",
            "ideographTraditional",
            "ideographZodiac",
            "ideographZodiacTraditional",
            "taiwaneseCounting",
            "ideographLegalTraditional",
            "taiwaneseCountingThousand",
            "taiwaneseDigital",
            "chineseCounting",
            "chineseLegalSimplified",
            "chineseCountingThousand");

    private final Map<Integer, int[]> counts = new HashMap<>();

    /** The number of a paragraph; empty words where it is not counted. Paragraphs have to come in order. */
    Counted of(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return new Counted.Printed("");
        }
        HWPFList list = paragraph.getList();
        int level = Math.clamp(paragraph.getIlvl(), 0, Numbering.LEVELS - 1);
        int[] count = counts.computeIfAbsent(list.getLsid(), unused -> new int[Numbering.LEVELS]);
        int start = list.getStartAt((char) level);
        count[level] = count[level] == 0 ? Math.max(start, 1) : count[level] + 1;
        for (int deeper = level + 1; deeper < Numbering.LEVELS; deeper++) {
            count[deeper] = 0;
        }
        if (list.getNumberFormat((char) level) == BULLET) {
            return new Counted.Bullet();
        }
        return printed(list, level, count).<Counted>map(Counted.Printed::new).orElseGet(Counted.Unknown::new);
    }

    private static Optional<String> printed(HWPFList list, int level, int[] count) {
        String pattern = list.getNumberText((char) level);
        StringBuilder printed = new StringBuilder();
        for (char c : pattern == null ? new char[0] : pattern.toCharArray()) {
            if (c >= Numbering.LEVELS) {
                printed.append(c);
                continue;
            }
            int format = list.getNumberFormat(c);
            String name = format >= 0 && format < FORMATS.size() ? FORMATS.get(format) : "unknown";
            Optional<String> number =
                    format == NONE ? Optional.of("") : CountingFormats.printed(name, Math.max(1, count[c]));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            printed.append(number.get());
        }
        String suffix = list.getTypeOfCharFollowingTheNumber((char) level) == 2 ? "nothing" : "tab";
        return Optional.of(printed + AutomaticNumbers.blank(printed, suffix));
    }
}
