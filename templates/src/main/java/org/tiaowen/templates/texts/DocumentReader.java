package org.tiaowen.templates.texts;

import java.util.Locale;
import java.util.Optional;
import org.tiaowen.templates.html.HtmlReader;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.pdf.PdfReader;
import org.tiaowen.templates.word.WordReader;

/**
 * Reads a file of any kind that legal texts come in: {@code .docx}, {@code .doc}, {@code .pdf}, {@code .html}, {@code .md},
 * {@code .txt}. What it is, is told by its first bytes; the ending of its name decides only between kinds of text. Thread-safe.
 */
public final class DocumentReader {

    /** The largest of the limits of the kinds. */
    public static final int LARGEST_FILE = WordReader.LARGEST_FILE;

    private DocumentReader() {}

    /** Whether the ending of a name is that of a kind of file that is read here. */
    public static boolean reads(String name) {
        return switch (ending(name)) {
            case "docx", "docm", "dotx", "doc", "wps", "wpt", "pdf", "html", "htm", "md", "txt" -> true;
            default -> false;
        };
    }

    /** Reads a file, its tracked changes as chosen. */
    public static FileReading read(TextFile file, TrackedChanges choice) {
        byte[] content = file.content();
        if (content.length > LARGEST_FILE) {
            return new Refused("文件超过 " + LARGEST_FILE / 1024 / 1024 + " MB");
        }
        if (content.length == 0) {
            return new Refused("文件是空的");
        }
        if (begins(content, "PK") || begins(content, "\u00D0\u00CF\u0011\u00E0")) {
            return WordReader.read(content, choice);
        }
        if (begins(content, "%PDF-")) {
            return PdfReader.read(content);
        }
        if (begins(content, "{\\rtf")) {
            return new Refused("是 RTF 文件；请另存为 .docx");
        }
        return switch (ending(file.path())) {
            case "docx", "docm", "dotx" -> new Refused("不是 Word 文档（.docx）");
            case "pdf" -> new Refused("不是 PDF 文件");
            // what was saved from a browser or a mail often carries the ending of Word
            case "doc", "wps", "wpt" -> isPage(content) ? HtmlReader.read(content) : new Refused("不是 Word 文档（.doc）");
            case "html", "htm" -> HtmlReader.read(content);
            default -> text(content);
        };
    }

    private static FileReading text(byte[] content) {
        Optional<String> words = Encodings.decoded(content);
        return words.isPresent()
                ? Lines.plain(words.get())
                : new Refused("文件不是文本，或者文字编码不是 UTF-8、GB18030、UTF-16 中的一种，无法读取");
    }

    private static boolean isPage(byte[] content) {
        return Encodings.decoded(content)
                .map(words -> words.substring(0, Math.min(words.length(), 1000)).toLowerCase(Locale.ROOT))
                .filter(words -> words.contains("<html") || words.contains("<!doctype html"))
                .isPresent();
    }

    private static boolean begins(byte[] content, String first) {
        for (int i = 0; i < first.length(); i++) {
            if (i >= content.length || (content[i] & 0xFF) != first.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
