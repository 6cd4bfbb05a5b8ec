package org.tiaowen.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.lines.FileReading.Lines;

class PrintedLinesTests {

    /**
     * Words where they stand on a page.
     *
     * @param left in points, like {@code size} and {@code up}, which counts from below
     */
    private record Placed(String words, float size, float left, float up) {}

    private static byte[] page(Placed... all) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (Placed placed : all) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), placed.size());
                    content.newLineAtOffset(placed.left(), placed.up());
                    content.showText(placed.words());
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String read(byte[] file) {
        return PdfReader.read(file) instanceof Lines lines ? lines.text() : "";
    }

    @Test
    void linesOfATitleAreOneAndThoseOfParagraphsAreJoinedWhereTheyAreFull() throws IOException {
        byte[] file = page(
                new Placed("TITLE IN", 20, 262, 700),
                new Placed("TWO LINES", 20, 256, 676),
                new Placed("a".repeat(68), 10, 112, 640),
                new Placed("b".repeat(70), 10, 100, 626),
                new Placed("c", 10, 100, 612),
                new Placed("d", 10, 112, 598));

        assertThat(read(file)).isEqualTo("TITLE INTWO LINES\n" + "a".repeat(68) + "b".repeat(70) + "c\nd\n");
    }
}
