package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is repaired, what is left alone, and that each kind can be switched off. */
class RepairsTests {

    record Example(String name, String source, Set<Repair.Kind> kinds, String repaired) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() throws IOException {
        String all;
        try (InputStream in = Objects.requireNonNull(RepairsTests.class.getResourceAsStream("repairs.txt"))) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Example> examples = new ArrayList<>();
        for (String example : all.split("\n=== ", -1)) {
            int name = example.indexOf('\n');
            int kinds = example.indexOf("\n---");
            if (kinds > 0) {
                int repaired = example.indexOf('\n', kinds + 1);
                examples.add(new Example(
                        example.substring(0, name),
                        example.substring(name + 1, kinds + 1),
                        Arrays.stream(example.substring(kinds + 4, repaired)
                                        .strip()
                                        .split(" "))
                                .filter(kind -> !kind.isEmpty())
                                .map(Repair.Kind::valueOf)
                                .collect(Collectors.toSet()),
                        example.substring(repaired + 1).stripTrailing()));
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void artefactsAreRepairedAndReported(Example example) {
        Reading reading = TextReader.read(example.source());

        assertThat(TextWriter.write(reading.text()).stripTrailing()).isEqualTo(example.repaired());
        assertThat(kinds(reading)).isEqualTo(example.kinds());
        assertThat(TextWriter.write(reading.text())).isEqualTo(Repair.apply(example.source(), reading.repairs()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingIsRepairedWhereRepairsAreSwitchedOff(Example example) {
        Reading reading = TextReader.read(example.source(), RepairChoice.NONE);

        assertThat(reading.repairs()).isEmpty();
        assertThat(TextWriter.write(reading.text())).isEqualTo(example.source());
    }

    @ParameterizedTest
    @EnumSource(Repair.Kind.class)
    void eachKindCanBeKept(Repair.Kind kept) throws IOException {
        for (Example example : examples()) {
            Reading reading = TextReader.read(example.source(), RepairChoice.allBut(kept));

            assertThat(kinds(reading)).as(example.name()).doesNotContain(kept);
            assertThat(TextWriter.write(reading.text()))
                    .as(example.name())
                    .isEqualTo(Repair.apply(example.source(), reading.repairs()));
        }
    }

    @Test
    void repairedTextNeedsNoFurtherRepair() throws IOException {
        for (Example example : examples()) {
            assertThat(TextReader.read(example.repaired()).repairs())
                    .as(example.name())
                    .isEmpty();
        }
    }

    @Test
    void linesMayEndInAnyWay() {
        for (String end : List.of("\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085")) {
            String source = "第一条　甲。" + end + "乙。" + end + "第二条　丙。" + end;
            Reading reading = TextReader.read(source);

            assertThat(TreeDrawing.of(reading.text())).isEqualTo("""
                    ARTICLE 第一条
                      PARAGRAPH 甲。
                      PARAGRAPH 乙。
                    ARTICLE 第二条
                      PARAGRAPH 丙。
                    """);
            assertThat(reading.repairs()).isEmpty();
            assertThat(TextWriter.write(reading.text())).isEqualTo(source);
        }
    }

    @Test
    void commentOverSeveralLinesIsTakenOut() {
        Reading reading = TextReader.read("第一条　甲。\n<!-- 第二条　乙。\n第三条　丙。-->\n第二条　丁。\n");

        assertThat(TextWriter.write(reading.text())).isEqualTo("第一条　甲。\n\n第二条　丁。\n");
    }

    @Test
    void textWrappedThroughoutIsJoinedOverPageNumbers() {
        String page = """
                第%s条　停车场应当向社会开放并且明码标价不得拒
                绝任何车辆停放，停车场的经营者应当保持场内的道
                路畅通，不得在出入口设置障碍，违反前款规定的由
                %d
                城市管理部门责令改正。
                """;
        StringBuilder source = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            source.append(page.formatted(Numerals.chinese(i), i));
        }

        Reading reading = TextReader.read(source.toString());

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.text().provisions()).hasSize(9).allSatisfy(article -> assertThat(article.children())
                .hasSize(1));
        assertThat(kinds(reading)).containsExactlyInAnyOrder(Repair.Kind.LINE_WRAP, Repair.Kind.PAGE_NUMBER);
        assertThat(TextWriter.write(reading.text()))
                .isEqualTo(Repair.apply(source.toString(), reading.repairs()))
                .contains("违反前款规定的由城市管理部门责令改正。");
    }

    @Test
    void indentedFirstLinesTellParagraphsApart() {
        StringBuilder source = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            source.append("　　第%s条　停车场应当向社会开放。车位应当明码标。\n".formatted(Numerals.chinese(i)));
            source.append("绝任何车辆停放的，停车场的经营者应当保持场内道路\n畅通。\n　　经营者应当备案。\n");
        }

        Reading reading = TextReader.read(source.toString());

        assertThat(reading.text().provisions()).hasSize(9).allSatisfy(article -> assertThat(article.children())
                .hasSize(2));
    }

    private static Set<Repair.Kind> kinds(Reading reading) {
        return reading.repairs().stream().map(Repair::kind).collect(Collectors.toSet());
    }
}
