package org.tiaowen.templates.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes lines as a {@code .docx}, a paragraph each. */
public final class WordLines {

    private static final String FONT = "宋体";

    private WordLines() {}

    /** The bytes of the file. */
    public static byte[] write(List<String> lines) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : lines) {
                XWPFRun run = document.createParagraph().createRun();
                run.setFontFamily(FONT);
                run.setFontSize(12);
                run.setText(line);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
