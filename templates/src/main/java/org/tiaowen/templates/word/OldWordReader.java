package org.tiaowen.templates.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TimeLimit;
import org.tiaowen.templates.lines.TrackedChanges;

/** Reads a {@code .doc} of Word 97 to 2003, through POI's HWPF. */
final class OldWordReader {

    /**
     * HWPF holds the whole file and several tables of it in memory, and knows no limits of its own. The longest code of law is
     * under 3 MB as .doc.
     */
    static final int LARGEST_FILE = 24 * 1024 * 1024;

    private OldWordReader() {}

    static FileReading read(byte[] file, TrackedChanges choice, TimeLimit limit) {
        return file.length > LARGEST_FILE
                ? new Refused(".doc 文件超过 " + LARGEST_FILE / 1024 / 1024 + " MB；请另存为 .docx")
                : limit.read(() -> unlimited(file, choice));
    }

    private static FileReading unlimited(byte[] file, TrackedChanges choice) {
        try (POIFSFileSystem streams = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = streams.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Refused("文件已加密，无法读取；请另存为不加密的 .docx");
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                return new Refused(
                        root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
                                ? "是电子表格，不是 Word 文档"
                                : "不是 Word 文档（.doc）");
            }
            try (HWPFDocument document = new HWPFDocument(streams)) {
                return WordReader.unlessUndecided(new OldDocumentLines(document, choice).read(), choice);
            }
        } catch (EncryptedDocumentException encrypted) {
            return new Refused("文件已加密，无法读取；请另存为不加密的 .docx");
        } catch (OldWordFileFormatException tooOld) {
            return new Refused("文件是 Word 97 以前的格式；请另存为 .docx");
        } catch (Unreadable unreadable) {
            return new Refused(unreadable.reason());
        } catch (IOException | RuntimeException broken) {
            // HWPF tells of broken files by whatever it stumbles over: indexes, casts, missing parts
            return new Refused("文件已损坏，无法作为 .doc 打开");
        }
    }
}
