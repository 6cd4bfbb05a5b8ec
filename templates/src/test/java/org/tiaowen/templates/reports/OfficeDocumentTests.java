package org.tiaowen.templates.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class OfficeDocumentTests {

    private static final Paper PAPER = Paper.upright(
            "试验市滨水步道条例",
            List.of(
                    new Block.Title("试验市滨水步道条例"),
                    Block.body("第一条　步道向公众开放。"),
                    new Block.Table(List.of(new Block.Column("条款", 1)), List.of(Block.Row.of(List.of("第一条"))))));

    private static byte[] document(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("某办公室·{{名称}}");
            for (String words : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                // as Word cuts what is typed slowly
                paragraph.createRun().setText(words.substring(0, words.length() / 2));
                paragraph.createRun().setText(words.substring(words.length() / 2));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void thePaperStandsInItsPlaceAndTheLetterheadStays() throws IOException {
        OfficeDocument office = OfficeDocument.of(document("某办公室文件", "关于{{名称}}", "{{正文}}", "抄送：某委员会"));

        byte[] file = PaperDocx.write(PAPER, OfficialLayout.STANDARD, office);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("某办公室文件", "关于试验市滨水步道条例", "试验市滨水步道条例", "第一条　步道向公众开放。", "抄送：某委员会");
            assertThat(document.getHeaderList().getFirst().getText()).contains("某办公室·试验市滨水步道条例");
            assertThat(document.getStyles().styleExist(DocxStyles.BODY)).isTrue();
            assertThat(document.getBodyElements().getLast()).isInstanceOf(XWPFParagraph.class);
        }
    }

    @Test
    void whatCannotBeUsedIsToldWithTheRemedy() throws IOException {
        byte[] without = document("某办公室文件");
        byte[] unknown = document("{{正文}}", "{{密级}}");
        byte[] twice = document("{{正文}}", "{{正文}}");

        assertThatThrownBy(() -> OfficeDocument.of(without))
                .isInstanceOf(OfficeDocument.Unusable.class)
                .hasMessageContaining("单独成段的 {{正文}}，现有 0 个");
        assertThatThrownBy(() -> OfficeDocument.of(unknown)).hasMessageContaining("不认识的占位符：{{密级}}");
        assertThatThrownBy(() -> OfficeDocument.of(twice)).hasMessageContaining("现有 2 个");
        assertThatThrownBy(() -> OfficeDocument.of("文".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(OfficeDocument.Unusable.class)
                .hasMessageContaining("不是可以打开的 .docx");
    }
}
