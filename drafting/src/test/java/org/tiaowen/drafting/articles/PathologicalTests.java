package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiaowen.drafting.citations.CitationFinder;

/** Hostile input takes time in proportion to its length, on a busy machine too, and loses nothing. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PathologicalTests {

    private static final int SIZE = 100_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    record Hostile(String name, String source) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() {
        return List.of(
                        "第",
                        "（",
                        "一",
                        "第一条",
                        "第一条 ",
                        "（一）",
                        "（一",
                        "一、",
                        "1.",
                        "#",
                        "# ",
                        "**",
                        "*",
                        ">",
                        "[bookmark:",
                        "[bookmark: 甲]",
                        "]",
                        "“",
                        "”",
                        "|",
                        "|\n",
                        "\n",
                        " ",
                        "　",
                        "\\\n",
                        "---\n",
                        "附件\n",
                        "目录\n",
                        "第一章\n",
                        "第一章 甲\n",
                        "第一条 甲\n",
                        "（一）甲\n",
                        "1.甲\n",
                        "（1）甲\n",
                        "一、甲\n",
                        "甲\n",
                        "（甲\n",
                        "第一条之",
                        "》第一条",
                        "《",
                        "第一条、",
                        "第一条第",
                        "前款",
                        "本条",
                        "同款第一项",
                        "<!--",
                        "-->\n",
                        "2026年5月1日\n",
                        "甲会\n",
                        "\"",
                        "'",
                        "<",
                        "<p ",
                        "&#",
                        "[](",
                        "[^",
                        "`",
                        "_",
                        "：　（一）甲；　（二）乙；",
                        "甲\t乙\n",
                        "①甲\n",
                        "附件一\n",
                        "关于甲的说明\n",
                        "第一章 甲 第",
                        "（一）甲：\n甲；\n",
                        "2020年1月1日甲《",
                        "<table>\n",
                        "甲<br>",
                        "— 3 —\n",
                        "\r",
                        "\u2028",
                        "\uD83D\uDE97")
                .stream()
                .map(piece -> new Hostile(piece.replace("\n", "⏎"), piece.repeat(SIZE / piece.length())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readsAndWritesInTime(Hostile hostile) {
        Assertions.assertTimeout(LIMIT, () -> {
            Reading reading = TextReader.read(hostile.source());
            assertThat(TextWriter.write(reading.text()).equals(Repair.apply(hostile.source(), reading.repairs())))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"第", "（", "“", "\"", "*", "<", "[", "&", "#", "|", "甲"})
    void readsAMillionCharactersOnOneLine(String piece) {
        String source = piece.repeat(1_000_000);

        Assertions.assertTimeout(LIMIT, () -> {
            Reading reading = TextReader.read(source);
            assertThat(TextWriter.write(reading.text()).equals(Repair.apply(source, reading.repairs())))
                    .isTrue();
        });
    }

    @Test
    void readsOneLineOfTenMillionCharacters() {
        String source = "第一条　" + "停车场应当开放，".repeat(1_250_000);

        Assertions.assertTimeout(
                LIMIT,
                () -> assertThat(TextReader.read(source).text().provisions()).hasSize(1));
    }

    @Test
    void readsAHundredThousandArticles() {
        String source = IntStream.rangeClosed(1, SIZE)
                .mapToObj(ordinal -> "第" + ordinal + "条　甲。\n")
                .collect(Collectors.joining("", "停车条例\n", ""));

        Assertions.assertTimeout(LIMIT, () -> {
            Reading reading = TextReader.read(source);
            assertThat(reading.text().provisions()).hasSize(SIZE).last().satisfies(last -> assertThat(
                            Objects.requireNonNull(last.number()).ordinal())
                    .isEqualTo(SIZE));
            assertThat(reading.findings()).isEmpty();
        });
    }

    @Test
    void readsAHundredThousandLinesUnderEveryLevelThereIs() {
        String lists = "（一）甲：\n1.乙：\n（1）丙：\n①丁；\n②戊；\n续行。\n".repeat(SIZE / 6);
        String source = "停车条例\n第一编　甲\n第一分编　乙\n第一章　丙\n第一节　丁\n第一条　戊：\n" + lists;

        Assertions.assertTimeout(LIMIT, () -> {
            Reading reading = TextReader.read(source);
            assertThat(depth(reading.text().provisions())).isEqualTo(10);
            assertThat(TextWriter.write(reading.text()).equals(source)).isTrue();
        });
    }

    private static int depth(List<Provision> provisions) {
        return provisions.stream()
                .mapToInt(provision -> 1 + depth(provision.children()))
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（", "《", "「", "<div>", "> ", "[", "{", "“‘", "#", "\t"})
    void readsNestedMarksThatNeverClose(String opening) {
        String source = "停车条例\n第一条　" + opening.repeat(SIZE) + "\n" + opening.repeat(SIZE) + "甲\n";

        Assertions.assertTimeout(LIMIT, () -> {
            Reading reading = TextReader.read(source);
            assertThat(TextWriter.write(reading.text()).equals(Repair.apply(source, reading.repairs())))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void findsCitationsInTime(Hostile hostile) {
        CitationFinder finder = CitationFinder.in(
                TextReader.read("第一章　总则\n第一条　甲：\n（一）乙。\n第二条　丙。\n").text());

        Assertions.assertTimeout(
                LIMIT, () -> assertThat(finder.find(hostile.source())).isNotNull());
    }
}
