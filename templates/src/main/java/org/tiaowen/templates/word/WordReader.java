package org.tiaowen.templates.word;

import java.io.IOException;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.CountedChanges;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TimeLimit;
import org.tiaowen.templates.lines.TrackedChanges;

/**
 * Reads a {@code .docx}, or the older {@code .doc}, as plain text.
 *
 * <p>Soft returns become line breaks, numbers counted by Word are written into the text, comments and notes are returned
 * beside it. Files that are encrypted, too large, no Word document or made to exhaust memory are refused with a reason.
 * Time and memory grow in proportion to the parts that are read, and those have limits. Thread-safe.
 */
public final class WordReader {

    /** The longest code of law is under 2 MB as .docx; scanned annexes may add fifty. */
    public static final int LARGEST_FILE = 64 * 1024 * 1024;

    private WordReader() {}

    /** Reads the bytes of a file as it is after all its tracked changes. */
    public static FileReading read(byte[] file) {
        return read(file, TrackedChanges.ACCEPTED);
    }

    /** Reads the bytes of a file, its tracked changes as chosen. */
    public static FileReading read(byte[] file, TrackedChanges choice) {
        if (file.length > LARGEST_FILE) {
            return new Refused("文件超过 " + LARGEST_FILE / 1024 / 1024 + " MB");
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OldWordReader.read(file, choice, TimeLimit.STANDARD);
        }
        if (!startsWith(file, 'P', 'K')) {
            return new Refused("不是 Word 文档（.docx、.doc）");
        }
        try (WordPackage parts = WordPackage.open(file)) {
            FileReading.Lines lines = new DocumentLines(parts, choice).read();
            return unlessUndecided(lines, choice);
        } catch (Unreadable unreadable) {
            return new Refused(unreadable.reason());
        } catch (IOException | IllegalArgumentException broken) {
            return new Refused("文件已损坏，无法作为 Word 文档打开");
        }
    }

    static FileReading unlessUndecided(FileReading.Lines lines, TrackedChanges choice) {
        CountedChanges changes = lines.changes();
        return choice == TrackedChanges.REFUSED && !changes.isEmpty()
                ? new Refused("文件带有修订标记（插入 " + changes.inserted() + " 处，删除 " + changes.deleted()
                        + " 处），请选择按接受全部修订读取，还是按修订前的原文读取")
                : lines;
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
