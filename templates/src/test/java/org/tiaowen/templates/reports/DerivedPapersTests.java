package org.tiaowen.templates.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.derivation.ComparativeTable;
import org.tiaowen.drafting.derivation.ComparativeTable.What;

/** Papers that are derived from what changed. */
class DerivedPapersTests {

    private static final ProvisionId FIRST = new ProvisionId(new UUID(0, 1));
    private static final ProvisionId SECOND = new ProvisionId(new UUID(0, 2));
    private static final ProvisionId ADDED = new ProvisionId(new UUID(0, 3));

    private static final WordRun KEPT = new WordRun(WordRun.Op.EQUAL, "步道");
    private static final WordRun GONE = new WordRun(WordRun.Op.DELETE, "应当");
    private static final WordRun CAME = new WordRun(WordRun.Op.INSERT, "可以");
    private static final WordRun NEW = new WordRun(WordRun.Op.INSERT, "设扶手。");
    private static final WordRun STRUCK = new WordRun(WordRun.Op.DELETE, "设扶手。");

    private static ComparativeTable table(ComparativeTable.Row... rows) {
        return new ComparativeTable("试验市滨水步道条例", List.of(rows));
    }

    private static ComparativeTable.Row row(
            @Nullable ProvisionId old,
            @Nullable ProvisionId current,
            String oldName,
            String newName,
            What what,
            WordRun... words) {
        return new ComparativeTable.Row(old, current, oldName, newName, what, List.of(words), "");
    }

    private static String html(Paper paper) {
        return PaperHtml.write(paper, OfficialLayout.STANDARD);
    }

    @Test
    void anArticleStandsInOneRowThroughAllVersions() {
        ComparativeTable toSecond = table(
                row(FIRST, FIRST, "第一条", "第一条", What.UNCHANGED, KEPT),
                row(null, ADDED, "", "第二条", What.NEW, NEW),
                row(SECOND, SECOND, "第二条", "第三条", What.AMENDED, KEPT, GONE, CAME));
        ComparativeTable toThird = table(
                row(FIRST, FIRST, "第一条", "第一条", What.UNCHANGED, KEPT),
                row(ADDED, null, "第二条", "", What.DELETED, STRUCK),
                row(SECOND, SECOND, "第三条", "第二条", What.RENUMBERED, KEPT, new WordRun(WordRun.Op.EQUAL, "可以")));

        assertThat(html(ChainPaper.of("各稿对照表", List.of("草案", "一审稿", "表决稿"), List.of(toSecond, toThird))))
                .contains("<th scope=\"col\" style=\"width: 33%\">一审稿</th>")
                .contains("<tr><td></td><td><span class=\"heavy\">第二条</span>　<ins>设扶手。</ins></td>"
                        + "<td><span class=\"kai\">（删去）</span></td></tr>")
                .contains("<tr><td><span class=\"heavy\">第二条</span>　步道应当</td>"
                        + "<td><span class=\"heavy\">第三条</span>　步道<del>应当</del><ins>可以</ins></td>"
                        + "<td><span class=\"heavy\">第二条</span>　步道可以</td></tr>")
                .doesNotContain("第一条");
    }

    @Test
    void aChainHasAStepBetweenEveryTwoVersions() {
        assertThatThrownBy(() -> ChainPaper.of("各稿对照表", List.of("草案"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReportTellsEveryChangeAndLeavesTheReasonsOpen() {
        ComparativeTable table = table(
                row(FIRST, FIRST, "第一条", "第一条", What.UNCHANGED, KEPT),
                row(null, ADDED, "", "第二条", What.NEW, NEW),
                row(SECOND, SECOND, "第二条", "第三条", What.AMENDED, KEPT, GONE, CAME),
                row(null, null, "第三条", "第四条", What.RENUMBERED, KEPT));

        assertThat(html(ReviewPaper.of(ReviewPaper.Kind.CHANGES, table)))
                .contains("<h1>关于《试验市滨水步道条例》修改情况的汇报</h1>")
                .contains(
                        "<h2>一、关于第二条</h2>\n<p class=\"body\">增加第二条：</p>\n<p class=\"body\">“设扶手。”</p>\n<p class=\"body\">【修改的理由】</p>")
                .contains("<h2>二、关于第三条</h2>\n<p class=\"body\">将草案第二条改为第三条，修改为：</p>\n<p class=\"body\">“步道可以”</p>")
                .contains("此外，对条文顺序作了相应调整（第三条改为第四条）。")
                .contains("是否妥当，请审议。");
        assertThat(html(ReviewPaper.of(ReviewPaper.Kind.RESULT, table()))).contains("审议结果的报告", "草案没有修改。", "表决前评估");
    }

    @Test
    void aBatchWithoutReceiptsHasNoSlips() {
        Paper none = Paper.upright("回执条", List.of(new Block.Slips(List.of())));

        assertThat(html(none)).doesNotContain("<svg");
        assertThat(PaperDocx.write(none, OfficialLayout.STANDARD)).isNotEmpty();
    }

    @Test
    void aSlipHasACodeInEveryFormat() throws IOException {
        Paper paper = Paper.upright(
                "回执条",
                List.of(new Block.Slips(List.of(
                        new Block.Slip("TW-1", List.of("试验市滨水步道条例"), "https://example.org/receipts/TW-1"),
                        new Block.Slip("TW-2", List.of("<b>"), "https://example.org/receipts/TW-2"),
                        new Block.Slip("TW-3", List.of(), "https://example.org/receipts/TW-3")))));

        assertThat(html(paper).split("<svg", -1)).hasSize(4);
        assertThat(html(paper)).contains("<p class=\"heavy\">TW-2</p><p>&lt;b&gt;</p>");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(PaperDocx.write(paper, OfficialLayout.STANDARD)))) {
            assertThat(document.getAllPictures()).hasSize(3);
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("TW-3");
        }
    }
}
