package org.tiaowen.templates.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.Origin;
import org.tiaowen.templates.lines.TimeLimit;
import org.tiaowen.templates.lines.TrackedChanges;

class WordReaderTests {

    @Test
    void everyParagraphIsALine() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("第一条　为了规范停车，制定本条例。");
            document.createParagraph();
            document.createParagraph().createRun().setText("　　（一）明码标价；");

            assertThat(lines(document).text()).isEqualTo("第一条　为了规范停车，制定本条例。\n\n　　（一）明码标价；\n");
        }
    }

    @Test
    void rowsOfATableAreLinesWithBars() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("区域");
            table.getRow(0).getCell(1).setText("元");
            table.getRow(1).getCell(0).setText("一类");
            table.getRow(1).getCell(1).setText("五");

            assertThat(lines(document).text()).contains("| 区域 | 元 |\n| 一类 | 五 |\n");
        }
    }

    @Test
    void everyLineKeepsWhereItCameFrom() {
        Lines lines = lines(WordFile.withBody("""
                <w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
                <w:p><w:r><w:t>丙</w:t></w:r></w:p>""").bytes());

        String part = "word/document.xml";
        assertThat(lines.origins())
                .containsExactly(
                        new Origin(part, 1, 0), new Origin(part, 1, 2), new Origin(part, 2, 0), new Origin(part, 4, 0));
        assertThat(lines.origin(lines.text().indexOf('丙'))).isEqualTo(new Origin(part, 4, 0));
    }

    @Test
    void fileAboveTheLimitIsRefused() {
        assertThat(WordReader.read(new byte[WordReader.LARGEST_FILE + 1])).isEqualTo(new Refused("文件超过 64 MB"));
    }

    @Test
    void fileOfTheOlderFormatThatTakesTooLongIsRefused() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(WordReaderTests.class.getResourceAsStream("/word/old/lists.doc"))) {
            assertThat(OldWordReader.read(
                            in.readAllBytes(), TrackedChanges.ACCEPTED, TimeLimit.of(Duration.ofNanos(1))))
                    .isEqualTo(new Refused("读取超过 0 秒，已停止；请另存为 .docx"));
        }
    }

    private static Lines lines(XWPFDocument document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return lines(out.toByteArray());
    }

    private static Lines lines(byte[] file) {
        return assertThat(WordReader.read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(Lines.class))
                .actual();
    }
}
