package org.tiaowen.drafting.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What somebody said that a line is, it is, where it can be; and nothing of the source is lost. */
class LineCorrectionsTests {

    private static final String REGULATION = """
            试验市路灯条例
            （2019年3月1日通过）
            总则
            第一条　为了照亮道路，制定本条例。
            第二条　路灯的设置应当：
            （一）明亮；
            （二）节能。
            市人民政府负责管理。
            内部资料
            第三条　本条例自公布
            之日起施行。
            附件：路灯清单
            """;

    @Test
    void aLineIsOfTheLevelItWasSaidToBe() {
        assertThat(drawn(REGULATION, Map.of(3, LineRole.BOOK, 6, LineRole.PARAGRAPH, 8, LineRole.PARAGRAPH)))
                .isEqualTo("""
                        BOOK 总则
                          ARTICLE 第一条
                            PARAGRAPH 为了照亮道路，制定本条例。
                          ARTICLE 第二条
                            PARAGRAPH 路灯的设置应当：
                            PARAGRAPH （一）明亮；
                              ITEM （二） 节能。
                            PARAGRAPH 市人民政府负责管理。
                            PARAGRAPH 内部资料
                          ARTICLE 第三条
                            PARAGRAPH 本条例自公布
                            PARAGRAPH 之日起施行。
                        ANNEX 附件：路灯清单
                        """);
    }

    @Test
    void aLineThatIsNoPartOfTheTextIsTakenOutAndNamed() {
        Reading reading = read(REGULATION, Map.of(9, LineRole.LEFT_OUT, 11, LineRole.CONTINUED));
        assertThat(TextWriter.write(reading.text()))
                .isEqualTo(REGULATION.replace("内部资料", "").replace("公布\n", "公布"));
        assertThat(reading.repairs())
                .extracting(Repair::kind, Repair::removed)
                .containsExactly(tuple(Repair.Kind.LEFT_OUT, "内部资料"), tuple(Repair.Kind.LINE_WRAP, "\n"));
        assertThat(reading.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.PARAGRAPH_UNENDED);
    }

    @Test
    void aLineThatGoesOnIsJoinedToTheOneAboveIt() {
        assertThat(drawn(REGULATION, Map.of(11, LineRole.CONTINUED))).contains("PARAGRAPH 本条例自公布之日起施行。");
    }

    @Test
    void frontMatterGrowsAndShrinksByTheLine() {
        assertThat(read(REGULATION, Map.of(3, LineRole.FRONT)).text().front()).endsWith("总则");
        LegalText text = read(REGULATION, Map.of(2, LineRole.PREAMBLE)).text();
        assertThat(text.front()).isEqualTo("试验市路灯条例");
        assertThat(text.provisions().getFirst().level()).isEqualTo(Level.PREAMBLE);
    }

    @Test
    void anItemWithoutAnythingAboveStaysAsAParagraphWithAFinding() {
        Reading reading = read("第一章　总则\n（一）照明；\n第一条　本条例自公布之日起施行。\n", Map.of(2, LineRole.ITEM));
        assertThat(reading.findings()).extracting(Finding::kind).contains(Finding.Kind.LEVEL_WITHOUT_PARENT);
        assertThat(TreeDrawing.of(reading.text())).contains("PARAGRAPH （一）照明；");
    }

    @Test
    void anArticleWithoutANumberStaysAsAParagraphWithAFinding() {
        Reading reading = read(REGULATION, Map.of(8, LineRole.ARTICLE));
        assertThat(reading.findings()).extracting(Finding::message).contains("“市人民政府负责管理。”开头没有序号，不能按指定的层级读，已按款保留");
        assertThat(TreeDrawing.of(reading.text())).contains("    PARAGRAPH 市人民政府负责管理。");
    }

    @Test
    void frontMatterInsideTheTextAndCorrectionsOfNothingAreTold() {
        Reading reading = read(REGULATION, Map.of(8, LineRole.FRONT, 40, LineRole.ITEM, 1, LineRole.CONTINUED));
        assertThat(reading.findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.FRONT_AFTER_TEXT)
                .filteredOn(Finding.Kind.CORRECTION_UNUSED::equals)
                .hasSize(2);
    }

    @Test
    void aPageNumberThatWasSaidToBeTextIsKept() {
        String source = "第一条　收费标准为：\n— 3 —\n第二条　本条例自公布之日起施行。\n";
        assertThat(drawn(source, Map.of())).doesNotContain("— 3 —");
        assertThat(drawn(source, Map.of(2, LineRole.PARAGRAPH))).contains("PARAGRAPH — 3 —");
    }

    @Test
    void anAnnexATableASignatureAndAnItemInOtherWritingAreReadWhereTheyAreSaidToBe() {
        String source = "第一条　应当：\n一、明亮；\n1、节能。\n甲乙丙\n收费标准表\n第二条　施行。\n";
        assertThat(drawn(
                        source,
                        Map.of(
                                2,
                                LineRole.ITEM,
                                3,
                                LineRole.SUBITEM,
                                4,
                                LineRole.TABLE,
                                5,
                                LineRole.SIGNATURE,
                                6,
                                LineRole.ANNEX)))
                .isEqualTo("""
                        ARTICLE 第一条
                          PARAGRAPH 应当：
                            ITEM 一、 明亮；
                              SUBITEM 1、 节能。
                          TABLE 甲乙丙
                        SIGNATURE 收费标准表
                        ANNEX 第二条　施行。
                        """);
    }

    @Test
    void everyLineIsToldWithItsRoleAndDepth() {
        List<RecognisedLine> lines =
                RecognisedLine.all(REGULATION, read(REGULATION, Map.of(9, LineRole.LEFT_OUT, 11, LineRole.CONTINUED)));
        assertThat(lines)
                .extracting(line -> line.number() + " " + line.role() + " " + line.depth())
                .containsExactly(
                        "1 FRONT 0",
                        "2 FRONT 0",
                        "3 CHAPTER 0",
                        "4 ARTICLE 1",
                        "5 ARTICLE 1",
                        "6 ITEM 3",
                        "7 ITEM 3",
                        "8 PARAGRAPH 2",
                        "9 LEFT_OUT 0",
                        "10 ARTICLE 1",
                        "11 CONTINUED 1",
                        "12 ANNEX 0");
    }

    @Test
    void whateverIsSaidNothingIsLost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String source = REGULATION
                + "| 甲 | 乙 |\n| 丙 | 丁 |\n第二章　附则\n\n第四条　“路灯”是指：\r\n1.灯杆;\n（1）灯具\n二、其他\n"
                + "<p>说明</p>\n**目录**\n试验市人民代表大会\n2026年5月1日\n附件1\n清单\n第一条　甲。\n";
        List<LineRole> all = List.of(LineRole.values());
        int count = SourceLines.of(source).count();
        for (int round = 0; round < 2_000; round++) {
            Map<Integer, LineRole> roles = new HashMap<>();
            for (int said = random.nextInt(8); said > 0; said--) {
                roles.put(1 + random.nextInt(count), all.get(random.nextInt(all.size())));
            }
            Reading reading = read(source, roles);
            assertThat(TextWriter.write(reading.text()))
                    .as("seed %d, %s", seed, roles)
                    .isEqualTo(Repair.apply(source, reading.repairs()));
            List<RecognisedLine> lines = RecognisedLine.all(source, reading);
            lines.stream()
                    .filter(line -> line.role() == LineRole.LEFT_OUT)
                    .forEach(line -> assertThat(roles).as("seed %d", seed).containsEntry(line.number(), line.role()));
            for (RecognisedLine line : lines) {
                boolean told = line.role() == roles.getOrDefault(line.number(), line.role())
                        || reading.findings().size() > 0;
                assertThat(told).as("seed %d, %s: %s", seed, roles, line).isTrue();
            }
        }
    }

    private static Reading read(String source, Map<Integer, LineRole> roles) {
        return TextReader.read(source, RepairChoice.ALL, new LineCorrections(roles));
    }

    private static String drawn(String source, Map<Integer, LineRole> roles) {
        return TreeDrawing.of(read(source, roles).text());
    }
}
