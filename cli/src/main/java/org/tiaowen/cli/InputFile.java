package org.tiaowen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.templates.text.TextFile;
import org.tiaowen.templates.word.WordReader;
import org.tiaowen.templates.word.WordReading;

/** A file named on the command line. */
final class InputFile {

    /** A legal text of this size does not exist; the bound keeps a wrong file from filling the memory. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private InputFile() {}

    /**
     * The file read as a legal text: plain text, Markdown or {@code .docx}.
     *
     * @throws CommandFailed when it cannot be read, is too large, binary or neither UTF-8 nor GB18030
     */
    static Reading legalText(Path file) {
        byte[] bytes = bytes(file);
        if (!isWord(file, bytes)) {
            return TextReader.read(text(file, bytes));
        }
        return switch (WordReader.read(bytes)) {
            case WordReading.Refused refused -> throw new CommandFailed(file + "：" + refused.reason());
            case WordReading.Lines lines -> {
                Reading reading = TextReader.read(lines.text());
                List<Finding> findings = new ArrayList<>(lines.findings());
                findings.addAll(reading.findings());
                findings.sort(Comparator.comparingInt(Finding::offset));
                yield new Reading(reading.text(), reading.repairs(), findings);
            }
        };
    }

    /** By its name or its first bytes; an older {@code .doc} too, for the reader of Word files says what to do with it. */
    private static boolean isWord(Path file, byte[] bytes) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".docx")
                || startsWith(bytes, 'P', 'K')
                || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && IntStream.range(0, first.length).allMatch(i -> (bytes[i] & 0xFF) == first[i]);
    }

    /**
     * The characters of a text file, without the byte order mark.
     *
     * @throws CommandFailed when it cannot be read, is too large, binary or neither UTF-8 nor GB18030
     */
    static String text(Path file) {
        String text = text(file, bytes(file));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String text(Path file, byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw new CommandFailed(file + "：不是文本文件");
            }
        }
        return TextFile.decode(bytes).orElseThrow(() -> new CommandFailed(file + "：文字编码不是 UTF-8，也不是 GB18030，无法读取"));
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandFailed(file + "：是文件夹，不是文件");
        }
        if (!Files.exists(file)) {
            throw new CommandFailed(file + "：找不到文件");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new CommandFailed(file + "：文件超过 64 MB");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CommandFailed(file + "：无法读取（" + unreadable.getMessage() + "）");
        }
    }
}
