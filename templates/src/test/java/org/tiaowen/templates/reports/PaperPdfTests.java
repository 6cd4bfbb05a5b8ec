package org.tiaowen.templates.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.pdf.PdfReader;
import org.tiaowen.templates.reports.LawPaper.Captions;
import org.tiaowen.templates.reports.OfficialLayout.Font;
import org.tiaowen.templates.reports.OfficialLayout.Fonts;

class PaperPdfTests {

    private static final PaperFonts FONTS = PaperFonts.installed();
    private static final String TEXT = """
            试验市滨水步道条例

            （2026年5月20日试验市人民代表大会常务委员会通过）

            第一章 总则

            第一条 为了建好滨水步道，方便市民亲近江河，根据有关法律、行政法规的规定，结合本市实际，制定本条例。

            步道向公众开放。

            第二章 管理

            第二条 禁止下列行为：

            （一）设置障碍；

            （二）在步道上燃放烟花、骑行摩托车，或者从事其他影响行人安全的活动。

            第三条 本条例自2026年7月1日起施行。
            """;

    @BeforeEach
    void fontsAreThere() {
        try {
            FONTS.face(OfficialLayout.STANDARD.fonts().body());
            FONTS.face(OfficialLayout.STANDARD.fonts().heading());
        } catch (FontsMissing missing) {
            assumeTrue(false, "no Chinese font is installed here: " + missing.names());
        }
    }

    private static byte[] pdf(List<Block> blocks) {
        return PaperPdf.write(Paper.upright("试验", blocks), OfficialLayout.STANDARD, FONTS);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aLawWrittenAsPdfAndReadBackIsTheSame() {
        LegalText text = TextReader.read(TEXT).text();

        byte[] file = PaperPdf.write(LawPaper.of(text, "", Captions.SHOWN), OfficialLayout.STANDARD, FONTS);

        FileReading.Lines read = (FileReading.Lines) PdfReader.read(file);
        assertThat(LawPaperTests.tree(TextReader.read(read.text()).text())).isEqualTo(LawPaperTests.tree(text));
    }

    @Test
    void aPageIsA4WithTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        byte[] file = pdf(List.of(Block.words(Block.Style.FLUSH, "规".repeat(28 * 22 + 1))));

        try (PDDocument document = Loader.loadPDF(file)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(595f, 596f);
            assertThat(page.getHeight()).isBetween(841f, 842f);
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("试验");
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document).lines().filter(line -> line.startsWith("规")))
                    .hasSize(22)
                    .allMatch(line -> line.strip().length() == 28);
        }
    }

    @Test
    void aCharacterNoFontHasIsPrintedAsTheMarkForThat() throws IOException {
        assertThat(words(pdf(List.of(Block.body("甲\uE123乙𠮷丙"))))).contains("甲〓乙𠮷丙");
    }

    @Test
    void aTableRepeatsItsHeadOnEveryPage() throws IOException {
        List<Block.Row> rows = IntStream.range(0, 80)
                .mapToObj(i -> Block.Row.of(List.of("第" + i + "条", "修改")))
                .toList();
        String words = words(
                pdf(List.of(new Block.Table(List.of(new Block.Column("条款", 1), new Block.Column("说明", 2)), rows))));

        assertThat(words.split("条款", -1)).hasSizeGreaterThan(3);
        assertThat(words).contains("— 1 —", "第79条");
    }

    @Test
    void anAddressWiderThanItsColumnIsBroken() throws IOException {
        String address = "https://example.org/" + "a".repeat(60);
        String words = words(pdf(List.of(new Block.Table(
                List.of(new Block.Column("条款", 1), new Block.Column("说明", 5)),
                List.of(Block.Row.of(List.of(address, "修改")))))));

        assertThat(words).doesNotContain(address);
        assertThat(words.replaceAll("\\s", "")).contains(address);
    }

    @Test
    void slipsOfAnEmptyBatchAreAnEmptyPage() {
        assertThat(pdf(List.of(new Block.Slips(List.of())))).isNotEmpty();
    }

    @Test
    void whereNoFontMayStandForTheMissingOneTheNamesAreTold() {
        Font none = new Font("没有的字体", List.of("也没有"));
        OfficialLayout layout = new OfficialLayout(
                OfficialLayout.STANDARD.page(),
                37,
                28,
                OfficialLayout.STANDARD.text(),
                22,
                28,
                OfficialLayout.STANDARD.sizes(),
                new Fonts(none, none, none, none, none));

        assertThatThrownBy(() -> PaperPdf.write(Paper.upright("试验", List.of(Block.body("甲"))), layout, FONTS))
                .isInstanceOfSatisfying(FontsMissing.class, missing -> assertThat(missing.names())
                        .isEqualTo("没有的字体、也没有"));
    }
}
