package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTests {

    record Structure(String name, String source, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Structure> structures() throws IOException {
        String all;
        try (InputStream in = Objects.requireNonNull(TextReaderTests.class.getResourceAsStream("structures.txt"))) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Structure> structures = new ArrayList<>();
        for (String example : all.split("\n=== ", -1)) {
            int name = example.indexOf('\n');
            int tree = example.indexOf("\n--- ");
            if (tree > 0) {
                structures.add(new Structure(
                        example.substring(0, name),
                        example.substring(name + 1, tree + 1),
                        example.substring(tree + 5).strip()));
            }
        }
        return structures;
    }

    @ParameterizedTest
    @MethodSource("structures")
    void structureIsReadAsWritten(Structure structure) {
        LegalText text = TextReader.read(structure.source()).text();

        String head = text.title().isEmpty() ? text.kind() + "" : text.kind() + " " + text.title();
        assertThat((head + "\n" + TreeDrawing.of(text)).strip()).isEqualTo(structure.expected());
    }

    @ParameterizedTest
    @MethodSource("structures")
    void writingWhatWasReadGivesTheSourceAgain(Structure structure) {
        assertReadsAndWrites(structure.source());
        assertReadsAndWrites(structure.source().replace("\n", "\r\n"));
        assertReadsAndWrites("\uFEFF" + structure.source() + "\n\n　");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\uFEFF",
                "第",
                "第一条",
                "（",
                "一、",
                "---\n",
                "# ",
                "**",
                "\\",
                "[bookmark: ",
                "附件",
                "|",
                "“"
            })
    void anyFragmentIsReadAndWritten(String source) {
        assertReadsAndWrites(source);
    }

    @Test
    void randomMixturesAreReadAndWritten() {
        long seed = 20261123L;
        Random random = new Random(seed);
        String[] pieces = {
            "第一条",
            "第二条之一",
            "第一章",
            "第一编",
            "（一）",
            "(二)",
            "1.",
            "一、",
            "二、",
            "　",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "停车",
            "。",
            "：",
            "“",
            "”",
            "附件",
            "附件一",
            "目录",
            "序言",
            "附则",
            "**",
            "# ",
            "## ",
            "> ",
            "\\\n",
            "---",
            "<!-- x -->",
            "|a|b|\n",
            "[bookmark: 一、]",
            "（立法目的）",
            "2026年5月1日",
            "本决定自公布之日起施行。",
            "\uFEFF",
            "\u200B",
            "作出如下决定：",
            "第三章\n"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder source = new StringBuilder();
            int length = random.nextInt(25);
            for (int i = 0; i < length; i++) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            String mixture = source.toString();
            assertThat(TextWriter.write(TextReader.read(mixture).text()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(Repair.apply(mixture, TextReader.read(mixture).repairs()));
        }
    }

    @Test
    void twoReadingsDifferInIdentitiesOnly() {
        String source = "第一条　停车场应当：\n（一）明码标价。\n";

        assertThat(TextReader.read(source, counting()).text())
                .isEqualTo(TextReader.read(source, counting()).text());
        assertThat(TextReader.read(source).text())
                .isNotEqualTo(TextReader.read(source).text());
    }

    @Test
    void everyProvisionHasAnIdentityOfItsOwn() {
        Set<ProvisionId> ids = new HashSet<>();

        LegalText text = TextReader.read("第一条　甲。\n乙。\n第二条　丙：\n（一）丁。\n").text();

        assertThat(text.walk()).hasSize(6).allSatisfy(provision -> assertThat(ids.add(provision.id()))
                .isTrue());
    }

    @Test
    void bookmarksAndMarksAreTakenOutAndReported() {
        Reading reading = TextReader.read("\uFEFF# 决定\n[bookmark: 一、甲]一、**甲**\\\n乙。\n");

        assertThat(reading.repairs())
                .extracting(Repair::kind, Repair::offset, Repair::removed)
                .containsExactly(
                        tuple(Repair.Kind.BYTE_ORDER_MARK, 0, "\uFEFF"),
                        tuple(Repair.Kind.MARKDOWN, 1, "# "),
                        tuple(Repair.Kind.BOOKMARK, 6, "[bookmark: 一、甲]"),
                        tuple(Repair.Kind.MARKDOWN, 23, "**"),
                        tuple(Repair.Kind.MARKDOWN, 26, "**"),
                        tuple(Repair.Kind.MARKDOWN, 28, "\\"));
        assertThat(TextWriter.write(reading.text())).isEqualTo("决定\n一、甲\n乙。\n");
    }

    @Test
    void lineBreaksOfAPrintedPageAreTakenOutWhereTheWholeTextHasThem() {
        String article = "第%s条　停车场经营者应当在入口处公示收费标准和\n投诉电话，并保持停车场内的照明和消防设施完\n好有效。\n";
        StringBuilder source = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            source.append(article.replace("%s", Numerals.chinese(i)));
        }

        Reading reading = TextReader.read(source.toString());

        assertThat(reading.repairs())
                .hasSize(24)
                .allMatch(repair -> repair.kind() == Repair.Kind.LINE_WRAP
                        && repair.removed().equals("\n"));
        assertThat(reading.text().provisions()).hasSize(12).allSatisfy(read -> assertThat(read.children())
                .extracting(Provision::text)
                .containsExactly("停车场经营者应当在入口处公示收费标准和投诉电话，并保持停车场内的照明和消防设施完好有效。"));
        assertReadsAndWrites(source.toString());
    }

    @Test
    void gapsAndDoublesInTheNumberingAreFoundWithTheirPlace() {
        String source = "第一条　甲。\n第三条　乙：\n（一）丙；\n（三）丁。\n第三条　戊。\n";

        assertThat(TextReader.read(source).findings())
                .extracting(Finding::offset, Finding::message)
                .containsExactly(
                        tuple(7, "序号“第三条”与上文不连续，此处应为“第二条”"),
                        tuple(20, "序号“（三）”与上文不连续，此处应为“（二）”"),
                        tuple(26, "序号“第三条”与上文不连续，此处应为“第四条”"));
    }

    @Test
    void pointsOfADecisionMayRunThroughOrBeginAnew() {
        String running = "作出如下决定：\n一、甲\n（一）乙。\n二、丙\n（二）丁。\n";
        String anew = "作出如下决定：\n一、甲\n（一）乙。\n二、丙\n（一）丁。\n";

        assertThat(TextReader.read(running).findings()).isEmpty();
        assertThat(TextReader.read(anew).findings()).isEmpty();
    }

    @Test
    void contentsThatDifferFromTheHeadingsAreFound() {
        String source = "目录\n第一章　总则\n第二章　收费\n第一章　总则\n第一条　甲。\n第二章　罚则\n第二条　乙。\n";

        assertThat(TextReader.read(source).findings()).singleElement().satisfies(finding -> assertThat(finding.kind())
                .isEqualTo(Finding.Kind.CONTENTS_MISMATCH));
    }

    @Test
    void textOutsideAnyArticleIsKeptAndFound() {
        Reading reading = TextReader.read("第一章　总则\n这句话没有条号，应当保留。\n又一句，也应当保留。\n第一条　甲。\n");

        assertThat(reading.findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.STRAY_PARAGRAPH, Finding.Kind.STRAY_PARAGRAPH);
    }

    private static Supplier<ProvisionId> counting() {
        int[] count = {0};
        return () -> new ProvisionId(new UUID(0, count[0]++));
    }

    private static void assertReadsAndWrites(String source) {
        Reading reading = TextReader.read(source, counting());
        String repaired = Repair.apply(source, reading.repairs());
        assertThat(TextWriter.write(reading.text())).isEqualTo(repaired);
        Reading again = TextReader.read(repaired, counting());
        assertThat(again.repairs()).isEmpty();
        assertThat(again.text()).isEqualTo(reading.text());
    }
}
