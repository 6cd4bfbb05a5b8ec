package org.tiaowen.comments.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.adoption.DecidingOpinions;
import org.tiaowen.comments.adoption.Decision;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.templates.reports.OfficialLayout;
import org.tiaowen.templates.reports.Paper;
import org.tiaowen.templates.reports.PaperHtml;
import org.tiaowen.templates.spreadsheet.SheetReader;
import org.tiaowen.templates.spreadsheet.SheetReading;

class OpinionTableIntegrationTests {

    private final LanternConsultation lanterns = LanternConsultation.open();
    private final OpinionTable table = CommentsPlatform.bean(OpinionTable.class);

    @Test
    void tableTellsOfEachOpinionWhatBecameOfItAndMasksPersonalData() {
        lanterns.opinion("第五条应当细化，请打电话13912345678。");
        OpinionId answered = lanterns.opinion("=第四条太早了");
        CommentsPlatform.bean(DecidingOpinions.class).decide(answered, Decision.referredTo("市公安局", "属于治安管理"), 0, "li");

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        table.writeCsv(Slice.of(lanterns.consultation().id()), csv);
        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("第四条", "'=第四条太早了", "转有关部门", "属于治安管理", "市公安局", "待公布");
        assertThat(lines.get(2)).contains("第五条", "未处理").doesNotContain("13912345678");
    }

    @Test
    void workbookHasARowForEachOpinion() {
        lanterns.opinion("第四条太早了");
        lanterns.opinion("第五条应当细化");

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        table.writeWorkbook(Slice.of(lanterns.consultation().id()), file);

        assertThat(SheetReader.read(file.toByteArray(), List.of("序号", "意见内容", "采纳情况")))
                .isInstanceOfSatisfying(SheetReading.Filled.class, filled -> assertThat(filled.rows())
                        .isNotEmpty());
    }

    @Test
    void paperHasTheColumnsThatAreReadAndOpinionsClauseByClause() {
        lanterns.opinion("第五条应当细化，电话13912345678");
        lanterns.opinion("第四条太早了");

        Paper paper = table.paper(Slice.of(lanterns.consultation().id()), "灯会条例意见汇总表");

        assertThat(paper.landscape()).isTrue();
        assertThat(PaperHtml.write(paper, OfficialLayout.STANDARD))
                .containsSubsequence("意见汇总表</h1>", ">意见内容</th>", ">理由</th>", "第四条太早了", "第五条应当细化")
                .doesNotContain("13912345678", "登记号");
    }
}
