package org.tiaowen.templates.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.word.WordReader;

class LawPaperTests {

    private static final String TEXT = """
            试验市滨水步道条例

            （2026年5月20日试验市人民代表大会常务委员会通过）

            第一章 总则

            第一条 （立法目的）为了建好滨水步道，制定本条例。

            步道向公众开放。

            第二章 管理

            第二条 （禁止行为）禁止下列行为：

            （一）设置障碍；

            （二）下列危险行为：

            1.燃放烟花；

            2.骑行摩托车。

            第三条 本条例自2026年7月1日起施行。
            """;

    private static LegalText read(String text) {
        return TextReader.read(text).text();
    }

    private static LegalText there(LegalText text) {
        byte[] file = PaperDocx.write(LawPaper.of(text, "", Captions.SHOWN), OfficialLayout.STANDARD);
        return switch (WordReader.read(file)) {
            case FileReading.Lines lines -> read(lines.text());
            case FileReading.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    /** Level, number, caption and words of every provision, each as deep as it stands. */
    static List<String> tree(LegalText text) {
        List<String> lines = new ArrayList<>();
        lines.add(text.title());
        text.provisions().forEach(provision -> tree(provision, "", lines));
        return lines;
    }

    private static void tree(Provision provision, String deep, List<String> lines) {
        ProvisionNumber number = provision.number();
        lines.add(deep + provision.level() + "|"
                + (number == null ? "" : Objects.requireNonNull(number).printed()) + "|" + provision.caption() + "|"
                + provision.text());
        provision.children().forEach(child -> tree(child, deep + " ", lines));
    }

    @Test
    void aLawWrittenAsWordAndReadBackIsTheSame() {
        LegalText text = read(TEXT);

        assertThat(tree(there(text))).isEqualTo(tree(text));
    }

    @Test
    void articlesHaveTwoIdeographicBlanksBehindTheirNumber() {
        LegalText text = read(TEXT);

        assertThat(PaperHtml.write(LawPaper.of(text, "征求意见稿", Captions.SHOWN), OfficialLayout.STANDARD))
                .contains("<h1>试验市滨水步道条例（征求意见稿）</h1>")
                .contains("<span class=\"heavy\">第一条</span>　<span class=\"heavy\">（立法目的）</span>　　为了建好")
                .contains("<p class=\"note\">（2026年5月20日试验市人民代表大会常务委员会通过）</p>")
                .contains("<a href=\"#part-1\">第二章　管理</a>");
        assertThat(PaperHtml.write(LawPaper.of(text, "", Captions.LEFT_OUT), OfficialLayout.STANDARD))
                .contains("<span class=\"heavy\">第一条</span>　　为了建好")
                .doesNotContain("立法目的");
    }

    @Test
    void wordKnowsHeadingsContentsAndPageNumbers() throws IOException {
        byte[] file = PaperDocx.write(LawPaper.of(read(TEXT), "", Captions.SHOWN), OfficialLayout.STANDARD);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> String.valueOf(paragraph.getStyle()))
                    .containsSubsequence(
                            "Title", "TiaowenNote", "TOCHeading", "TOC1", "TOC1", "Heading1", "TiaowenBody");
            String body = document.getDocument().xmlText();
            assertThat(body)
                    .contains("TOC \\o \"1-1\" \\n \\h \\z")
                    .contains("w:linePitch=\"579\"")
                    .contains("w:w=\"11906\" w:h=\"16838\"")
                    .contains("w:top=\"2098\"");
            assertThat(document.getFooterList()).hasSize(2).allSatisfy(footer -> assertThat(footer.getText())
                    .contains("— 1 —"));
            assertThat(document.getStyles().getStyle("Heading1")).isNotNull();
        }
    }

    @Test
    void aTableShowsDeletedWordsStruckAndInsertedOnesBoldUnderBothNumbers() throws IOException {
        ComparativeTable table = new ComparativeTable(
                "试验市滨水步道条例",
                List.of(new ComparativeTable.Row(
                        null,
                        null,
                        "第三条",
                        "第二条",
                        ComparativeTable.What.AMENDED,
                        List.of(
                                new WordRun(WordRun.Op.EQUAL, "步道"),
                                new WordRun(WordRun.Op.DELETE, "应当"),
                                new WordRun(WordRun.Op.INSERT, "可以"),
                                new WordRun(WordRun.Op.EQUAL, "设座椅。")),
                        "修改（决定第一项）")));
        Paper paper = ComparativePaper.of("修改前后对照表", List.of(table));

        assertThat(PaperHtml.write(paper, OfficialLayout.STANDARD))
                .contains("@page { size: 297.0mm 210.0mm")
                .contains("第三条</span>　步道<del>应当</del>设座椅。</td>")
                .contains("第二条</span>　步道<ins>可以</ins>设座椅。</td><td>修改（决定第一项）</td>");
        keep(paper);
        byte[] file = PaperDocx.write(paper, OfficialLayout.STANDARD);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getDocument().xmlText()).contains("w:orient=\"landscape\"");
        }
    }

    @Test
    void wordsOfPeopleAreTextNotMarkup() {
        Paper paper = Paper.upright("<b>", List.of(new Block.Title("<script>"), Block.body("a & b \u0001")));

        assertThat(PaperHtml.write(paper, OfficialLayout.STANDARD))
                .contains("<title>&lt;b&gt;</title>")
                .contains("<h1>&lt;script&gt;</h1>")
                .contains("a &amp; b \uFFFD");
    }

    @Test
    void aNoticeHasDraftAndExplanationAttached() throws IOException {
        Paper paper = NoticePaper.of("关于公开征求《试验市滨水步道条例》意见的公告", """
                        ## 公告

                        现将草案公布，请于2026年**6月30日**前提出意见。

                        1. 网址：[条文](https://example.org/a)
                        2. 来信请写明：
                           - 条款

                        | 方式 | 地址 |
                        |---|---|
                        | 信函 | 试验市<b>滨水路1号</b> |
                        """, read(TEXT), "征求意见稿", "## 一、必要性\n\n步道不足。");

        assertThat(PaperHtml.write(paper, OfficialLayout.STANDARD))
                .contains("<h2>公告</h2>\n<p class=\"body\">现将草案公布，请于2026年<span class=\"heavy\">6月30日</span>前提出意见。</p>")
                .contains(
                        "<p class=\"body\">1.网址：条文（https://example.org/a）</p>\n<p class=\"body\">2.来信请写明：</p>\n<p class=\"body\">条款</p>")
                .contains("<th scope=\"col\" style=\"width: 50%\">方式</th>")
                .contains("<td>试验市&lt;b&gt;滨水路1号&lt;/b&gt;</td>")
                .contains("<p class=\"flush new-page\"><span class=\"heavy\">附件1</span></p>")
                .contains("<h1>试验市滨水步道条例（征求意见稿）</h1>")
                .contains("附件2</span></p>\n<h2>一、必要性</h2>\n<p class=\"body\">步道不足。</p>");
        keep(paper);
    }

    /** Every regulation of Chongqing there is, out as Word and in again; with {@code tiaowen.papers} the files are kept in that folder. */
    @Test
    void theRegulationsOfChongqingComeBackFromWordTheSame() throws IOException {
        List<String> different = new ArrayList<>();
        int all = 0;
        for (Path file : regulations()) {
            LegalText text = read(Files.readString(file));
            List<String> before = tree(text);
            List<String> after = tree(there(text));
            all++;
            if (!after.equals(before)) {
                different.add(file.getFileName() + ": " + firstDifference(before, after));
            }
            keep(LawPaper.of(text, "", Captions.SHOWN));
        }
        System.out.println("regulations that come back from Word the same: " + (all - different.size()) + " of " + all);
        assertThat(different).isEmpty();
    }

    static String firstDifference(List<String> before, List<String> after) {
        int at = 0;
        while (at < before.size() && at < after.size() && before.get(at).equals(after.get(at))) {
            at++;
        }
        return (at < before.size() ? before.get(at) : "end") + " ≠ " + (at < after.size() ? after.get(at) : "end");
    }

    private static List<Path> regulations() throws IOException {
        String named = System.getProperty("TIAOWEN_TEXTS", System.getenv().getOrDefault("TIAOWEN_TEXTS", ""));
        Path folder =
                (named.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(named)).resolve("laws/chongqing");
        assumeTrue(Files.isDirectory(folder), "skipped: no laws/chongqing in TIAOWEN_TEXTS or ../shared/data");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static void keep(Paper paper) throws IOException {
        String folder = System.getProperty("tiaowen.papers", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder, paper.name() + ".docx"), PaperDocx.write(paper, OfficialLayout.STANDARD));
        }
    }
}
