package org.tiaowen.templates.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;
import org.tiaowen.templates.word.AutomaticNumbers.Counted;
import org.tiaowen.templates.word.Styles.Listed;

/** The numbers that Word counts by itself, of a {@code .doc} ([MS-DOC] 2.9.150). */
final class OldAutomaticNumbers {

    private static final int NONE = 255;

    /** LVLF ([MS-DOC] 2.9.150): the byte of its flags, and the flag that HWPF does not tell. */
    private static final int FLAGS = 5;

    private static final int NO_RESTART = 0x08;

    private static final int FOLLOWED_BY_NOTHING = 2;

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

    private final ListCounts counts = new ListCounts();
    private final Map<Integer, OldList> lists = new HashMap<>();

    /** The number of a paragraph, empty when it is not counted. Paragraphs have to come in order. */
    Optional<Counted> of(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return Optional.empty();
        }
        OldList list = lists.computeIfAbsent(paragraph.getIlfo(), unused -> new OldList(paragraph.getList()));
        int level = Math.clamp(paragraph.getIlvl(), 0, Numbering.LEVELS - 1);
        return Optional.of(
                counts.count(new Listed(Integer.toString(paragraph.getIlfo()), level), list.definition(), list));
    }

    /** A list, with what it says otherwise than its definition. */
    private static final class OldList implements ListCounts.Levels {

        private final HWPFList list;
        private final Map<Integer, Optional<Numbering.ListLevel>> known = new HashMap<>();

        OldList(HWPFList list) {
            this.list = list;
        }

        String definition() {
            return Integer.toString(list.getLsid());
        }

        @Override
        public Optional<Numbering.ListLevel> level(int level) {
            return known.computeIfAbsent(level, this::read);
        }

        private Optional<Numbering.ListLevel> read(int level) {
            ListLevel[] defined = list.getListData().getLevels();
            Optional<ListLevel> own = overrides(level)
                    .filter(ListFormatOverrideLevel::isFormatting)
                    .map(ListFormatOverrideLevel::getLevel)
                    .findFirst();
            return own.or(() -> level < defined.length ? Optional.of(defined[level]) : Optional.empty())
                    .map(OldAutomaticNumbers::form);
        }

        @Override
        public OptionalInt startOverride(int level) {
            return overrides(level)
                    .filter(ListFormatOverrideLevel::isStartAt)
                    .mapToInt(one -> one.isFormatting() ? one.getLevel().getStartAt() : one.getIStartAt())
                    .findFirst();
        }

        private Stream<ListFormatOverrideLevel> overrides(int level) {
            LFOData data = list.getLFOData();
            return data == null || data.getRgLfoLvl() == null
                    ? Stream.empty()
                    : Stream.of(data.getRgLfoLvl()).filter(one -> one != null && one.getLevelNum() == level);
        }
    }

    private static Numbering.ListLevel form(ListLevel level) {
        int format = level.getNumberFormat();
        boolean keepsOn = (level.toByteArray()[FLAGS] & NO_RESTART) != 0;
        return new Numbering.ListLevel(
                level.getStartAt(),
                format == NONE ? "none" : format >= 0 && format < FORMATS.size() ? FORMATS.get(format) : "unknown",
                pattern(level.getNumberText()),
                keepsOn ? OptionalInt.of(level.getRestart()) : OptionalInt.empty(),
                level.isLegalNumbering(),
                level.getTypeOfCharFollowingTheNumber() == FOLLOWED_BY_NOTHING ? "nothing" : "tab",
                false,
                "");
    }

    /** Characters 0 to 8 stand for the levels; written as in {@code .docx}. */
    private static String pattern(@Nullable String text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            pattern.append(c < Numbering.LEVELS ? "%" + (c + 1) : Character.toString(c));
        }
        return pattern.toString();
    }
}
