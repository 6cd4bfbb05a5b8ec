package org.tiaowen.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tiaowen.drafting.akomantoso.AkomaNtosoReader;
import org.tiaowen.drafting.akomantoso.AkomaNtosoReading;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.DocumentReader;
import org.tiaowen.templates.texts.TextFile;

/** A file named on the command line. */
final class InputFile {

    /** A legal text of this size does not exist; the bound keeps a wrong file from filling the memory. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private InputFile() {}

    /**
     * The file read as a legal text: plain text, Markdown, HTML, PDF, Word or Akoma Ntoso.
     *
     * @throws CommandFailed when it cannot be read or is refused
     */
    static Reading legalText(Path file) {
        return legalText(file, RepairChoice.ALL);
    }

    /** The same, with only the repairs that {@code choice} allows. */
    static Reading legalText(Path file, RepairChoice choice) {
        byte[] bytes = bytes(file);
        if (isXml(file)) {
            return new Reading(akomaNtoso(file, bytes), List.of(), List.of());
        }
        FileReading.Lines lines = lines(file, bytes);
        Reading reading = TextReader.read(lines.text(), choice);
        List<Finding> findings = new ArrayList<>(lines.findings());
        findings.addAll(reading.findings());
        findings.sort(Comparator.comparingInt(Finding::offset));
        return new Reading(reading.text(), reading.repairs(), findings);
    }

    /**
     * The words of a file as they stand: of plain text or Markdown its characters, of others one line for each paragraph.
     *
     * @throws CommandFailed when it cannot be read or is refused
     */
    static String words(Path file) {
        byte[] bytes = bytes(file);
        return isXml(file)
                ? TextWriter.write(akomaNtoso(file, bytes))
                : lines(file, bytes).text();
    }

    private static boolean isXml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".akn") || name.endsWith(".xml");
    }

    private static LegalText akomaNtoso(Path file, byte[] bytes) {
        return switch (AkomaNtosoReader.read(bytes)) {
            case AkomaNtosoReading.Read read -> read.text();
            case AkomaNtosoReading.Refused refused -> throw new CommandFailed(file + "：" + refused.reason());
        };
    }

    private static FileReading.Lines lines(Path file, byte[] bytes) {
        if (bytes.length == 0) {
            return FileReading.Lines.plain("");
        }
        return switch (DocumentReader.read(new TextFile(file.toString(), bytes), TrackedChanges.ACCEPTED)) {
            case FileReading.Refused refused -> throw new CommandFailed(file + "：" + refused.reason());
            case FileReading.Lines lines -> lines;
        };
    }

    /**
     * The characters of a UTF-8 file.
     *
     * @throws CommandFailed when it cannot be read, is too large, binary or not UTF-8
     */
    static String text(Path file) {
        return text(file, bytes(file));
    }

    private static String text(Path file, byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw new CommandFailed(file + "：不是文本文件");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new CommandFailed(file + "：不是 UTF-8 编码的文本文件");
        }
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
