package org.tiaowen.templates.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.tiaowen.templates.word.WordReading.Refused;

/**
 * Reads a {@code .docx} as plain text.
 *
 * <p>Tracked changes are accepted and reported, soft returns become line breaks, numbers counted by Word are written into
 * the text. Files that are encrypted, too large, no {@code .docx} or made to exhaust memory are refused with a reason.
 * Thread-safe.
 */
public final class WordReader {

    /** The longest code of law is under 2 MB as .docx; pictures may add to it. */
    public static final int LARGEST_FILE = 32 * 1024 * 1024;

    /** Unfolded; far more than any law, far less than the memory of a server. */
    static final long LARGEST_UNFOLDED = 256L * 1024 * 1024;

    /** The body is held as a tree in memory, many times its size. */
    static final long LARGEST_PART = 64L * 1024 * 1024;

    static final int MOST_PARTS = 2000;

    private WordReader() {}

    /** Reads the bytes of a file. */
    public static WordReading read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return new Refused("文件超过 " + LARGEST_FILE / 1024 / 1024 + " MB");
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Refused("文件已加密，或是旧版 .doc 格式；请另存为不加密的 .docx");
        }
        if (!startsWith(file, 'P', 'K')) {
            return new Refused("不是 .docx 文件");
        }
        try {
            Refused refused = unfold(file);
            if (refused != null) {
                return refused;
            }
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                return new DocumentLines(document).read();
            }
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
            return new Refused("文件已损坏，无法作为 .docx 打开");
        } catch (DocumentLines.TooDeep tooDeep) {
            return new Refused("文件嵌套过深，无法读取");
        }
    }

    /** Unfolds the parts one after the other without keeping them, to see how large they are. */
    private static @Nullable Refused unfold(byte[] file) throws IOException {
        long total = 0;
        int parts = 0;
        boolean body = false;
        byte[] buffer = new byte[64 * 1024];
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                body |= entry.getName().equals("word/document.xml");
                long part = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    part += read;
                    if (part > LARGEST_PART || total + part > LARGEST_UNFOLDED) {
                        return new Refused("文件展开后过大，拒绝读取");
                    }
                }
                total += part;
                if (parts > MOST_PARTS) {
                    return new Refused("文件包含的部件过多，拒绝读取");
                }
            }
        }
        return body ? null : new Refused("不是 .docx 文件");
    }

    private static boolean startsWith(byte[] file, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
