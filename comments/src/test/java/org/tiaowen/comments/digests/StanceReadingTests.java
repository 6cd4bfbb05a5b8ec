package org.tiaowen.comments.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceReadingTests {

    private record Labelled(Stance stance, String words) {}

    @Test
    void atMostOneInventedOpinionInTenIsReadOtherwiseThanLabelled() throws IOException {
        Map<Stance, Integer> right = new EnumMap<>(Stance.class);
        StringBuilder wrong = new StringBuilder();
        List<Labelled> all = labelled();
        for (Labelled one : all) {
            StanceReading reading = StanceReading.of(one.words());
            if (reading.stance() == one.stance()) {
                right.merge(one.stance(), 1, Integer::sum);
            } else {
                wrong.append("\n  ").append(one).append(" -> ").append(reading);
            }
        }
        int rightInAll = right.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("stances read as labelled: " + rightInAll + " of " + all.size() + " " + right + wrong);
        assertThat(rightInAll).isGreaterThanOrEqualTo(all.size() * 9 / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "我支持第四条。, SUPPORT, 支持",
        "我不支持第四条。, OPPOSE, 不支持",
        "支持，但建议改为三年。, SUGGEST, 建议",
        "我反对，建议改为三年。, OPPOSE, 反对",
        "请问何时实施？, ASK, 请问",
    })
    void evidenceIsAStretchOfTheWords(String words, Stance stance, String evidence) {
        StanceReading reading = StanceReading.of(words);

        assertThat(reading.stance()).isEqualTo(stance);
        assertThat(words.substring(reading.start(), reading.end())).isEqualTo(evidence);
        assertThat(reading.reason()).contains(evidence);
    }

    @Test
    void nothingSaidIsUnclearWithoutEvidence() {
        StanceReading reading = StanceReading.of("我住在东湖社区。");

        assertThat(reading.stance()).isEqualTo(Stance.UNCLEAR);
        assertThat(reading.start()).isEqualTo(-1);
    }

    private static List<Labelled> labelled() throws IOException {
        try (InputStream in = StanceReadingTests.class.getResourceAsStream("stances.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("\t"))
                    .map(line -> line.split("\t", 2))
                    .map(line -> new Labelled(Stance.valueOf(line[0]), line[1]))
                    .toList();
        }
    }
}
