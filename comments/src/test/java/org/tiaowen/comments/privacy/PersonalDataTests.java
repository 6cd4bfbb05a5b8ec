package org.tiaowen.comments.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented cases: in {@code personal-data.txt} what has to be masked stands in 【】 behind its kind. */
class PersonalDataTests {

    private final PersonalData data = new PersonalData();

    /** One case. */
    record Case(String text, List<PersonalFinding> expected) {

        static Case of(String line) {
            StringBuilder text = new StringBuilder();
            List<PersonalFinding> expected = new ArrayList<>();
            int at = 0;
            while (at < line.length()) {
                int open = line.indexOf('【', at);
                if (open < 0) {
                    text.append(line.substring(at));
                    break;
                }
                int close = line.indexOf('】', open);
                int colon = line.indexOf(':', open);
                text.append(line, at, open);
                DatumKind kind = DatumKind.valueOf(line.substring(open + 1, colon));
                int start = text.length();
                text.append(line, colon + 1, close);
                expected.add(new PersonalFinding(kind, start, text.length(), "expected"));
                at = close + 1;
            }
            return new Case(text.toString().replace("⏎", "\n"), expected);
        }
    }

    static List<Case> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PersonalDataTests.class.getResourceAsStream("personal-data.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exactlyWhatLeadsToAPersonIsFound(Case each) {
        assertThat(data.find(each.text()))
                .extracting(found -> found.kind() + " " + each.text().substring(found.start(), found.end()))
                .containsExactlyElementsOf(each.expected().stream()
                        .map(expected ->
                                expected.kind() + " " + each.text().substring(expected.start(), expected.end()))
                        .toList());
    }

    @Test
    void everyKindHasCases() throws IOException {
        Map<DatumKind, Integer> counts = new EnumMap<>(DatumKind.class);
        cases().stream()
                .flatMap(each -> each.expected().stream())
                .forEach(found -> counts.merge(found.kind(), 1, Integer::sum));

        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DatumKind.OTHER)));
    }

    @Test
    void maskedWordsAreAsLongAsTheOriginalAndKeepBlanksAndLines() {
        String original = "我叫王建国𠮷，电话 138 1234 5678\n住河湾小区3栋2单元501室";

        String masked = data.masked(original);

        assertThat(masked).hasSameSizeAs(original).doesNotContain("1234", "501");
        for (int i = 0; i < original.length(); i++) {
            if (masked.charAt(i) != original.charAt(i)) {
                assertThat(masked.charAt(i)).isEqualTo(Masking.MASK);
                assertThat(Character.isWhitespace(original.charAt(i))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "一", "我叫", "3栋", "联系人：", "A", "1-", "@", "王", " ", "先生", "13812345678", "渝A", "路1号"})
    void timeIsLinearInHostileTexts(String repeated) {
        String text = repeated.repeat(10_000 / repeated.length());

        assertThat(data.masked(text)).hasSameSizeAs(text);
    }
}
