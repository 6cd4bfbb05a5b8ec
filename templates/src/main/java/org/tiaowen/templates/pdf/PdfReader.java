package org.tiaowen.templates.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TimeLimit;

/**
 * Reads the text layer of a PDF as lines, printed lines joined to paragraphs by how they stand on the page.
 *
 * <p>A PDF without words, encrypted, broken, too large or too slow is refused with a reason. Thread-safe.
 */
public final class PdfReader {

    /** A law of three hundred pages with its fonts has 10 MB. */
    public static final int LARGEST_FILE = 64 * 1024 * 1024;

    /** The longest code has some three hundred. */
    static final int MOST_PAGES = 2_000;

    /** What PDFBox may unfold into memory; beyond it the file is refused. */
    static final long MOST_MEMORY = 256L * 1024 * 1024;

    /** Words of a page, on average; below it the words are page numbers and stamps on a scan. */
    private static final int FEWEST_WORDS = 5;

    private PdfReader() {}

    /** Reads the bytes of a file. */
    public static FileReading read(byte[] file) {
        return read(file, TimeLimit.STANDARD);
    }

    static FileReading read(byte[] file, TimeLimit limit) {
        return file.length > LARGEST_FILE
                ? new Refused("文件超过 " + LARGEST_FILE / 1024 / 1024 + " MB")
                : limit.read(() -> unlimited(file));
    }

    private static FileReading unlimited(byte[] file) {
        try (PDDocument document = Loader.loadPDF(
                new StoppableBytes(file), MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                return new Refused("PDF 超过 " + MOST_PAGES + " 页，拒绝读取");
            }
            PrintedLines printed = PrintedLines.of(document);
            if (printed.characters() < (long) FEWEST_WORDS * Math.max(1, pages)) {
                return new Refused("PDF 没有文字层（可能是扫描件），无法读取；请提供 Word 文档或者可以复制文字的 PDF");
            }
            return printed.joined();
        } catch (InvalidPasswordException encrypted) {
            return new Refused("PDF 已加密，无法读取");
        } catch (PrintedLines.TooLong tooLong) {
            return new Refused("正文过长，拒绝读取");
        } catch (IOException | RuntimeException broken) {
            // PDFBox tells of broken files by whatever it stumbles over: casts, indexes, missing objects
            return new Refused("文件已损坏，无法作为 PDF 打开");
        }
    }
}
