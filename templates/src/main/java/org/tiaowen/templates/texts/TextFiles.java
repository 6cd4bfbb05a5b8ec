package org.tiaowen.templates.texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.TextFilesRead.Kind;
import org.tiaowen.templates.texts.TextFilesRead.Problem;
import org.tiaowen.templates.texts.TextFilesRead.Text;
import org.tiaowen.templates.word.WordReader;

/** Reads the words of files. Thread-safe. */
public final class TextFiles {

    /** All laws and the regulations of a province; more are sent in parts. */
    public static final int MOST_FILES = 5_000;

    /** A file of a law has 0.3 MB as text, as .docx below 2 MB; pictures may add to it. */
    public static final int LARGEST_FILE = WordReader.LARGEST_FILE;

    /** All files of an archive together; 974 laws take 22 MB. Far less than the memory of a server. */
    public static final long MOST_BYTES_UNPACKED = 200L * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final List<Text> texts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int files;

    private TextFiles() {}

    /** Reads each file, and those inside an archive; an archive inside an archive is none. */
    public static TextFilesRead read(List<TextFile> files) {
        TextFiles reading = new TextFiles();
        for (TextFile file : files) {
            if (ending(file.path()).equals(".zip")) {
                reading.archive(file);
            } else {
                reading.file(file);
            }
        }
        return new TextFilesRead(reading.texts, reading.problems);
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot).toLowerCase(Locale.ROOT);
    }

    private void problem(String path, Kind kind) {
        problems.add(new Problem(path, kind, ""));
    }

    private void file(TextFile file) {
        files++;
        if (files > MOST_FILES) {
            if (files == MOST_FILES + 1) {
                problem(file.path(), Kind.TOO_MANY);
            }
            return;
        }
        if (file.content().length > LARGEST_FILE) {
            problem(file.path(), Kind.TOO_LARGE);
            return;
        }
        switch (ending(file.path())) {
            case ".md", ".txt" ->
                Encodings.decoded(file.content())
                        .ifPresentOrElse(
                                words -> texts.add(new Text(file.path(), words)),
                                () -> problem(file.path(), Kind.UNKNOWN_ENCODING));
            case ".docx", ".doc", ".pdf", ".html", ".htm" -> {
                switch (DocumentReader.read(file, TrackedChanges.ACCEPTED)) {
                    case FileReading.Lines lines -> texts.add(new Text(file.path(), lines.text()));
                    case FileReading.Refused refused ->
                        problems.add(new Problem(file.path(), Kind.WORD, refused.reason()));
                }
            }
            default -> problem(file.path(), Kind.NO_TEXT_FILE);
        }
    }

    /** Archives made by Chinese Windows write names in its own encoding. */
    private void archive(TextFile archive) {
        Optional<List<TextFile>> inside =
                unpacked(archive, StandardCharsets.UTF_8).or(() -> unpacked(archive, GB18030));
        inside.ifPresentOrElse(found -> found.forEach(this::file), () -> problem(archive.path(), Kind.ARCHIVE));
    }

    /** Empty where the archive cannot be read that way; nothing of a bomb is kept beyond the limit. */
    private Optional<List<TextFile>> unpacked(TextFile archive, Charset names) {
        List<TextFile> inside = new ArrayList<>();
        long left = MOST_BYTES_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.content()), names)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || isLeftByASystem(entry.getName())) {
                    continue;
                }
                byte[] content = zip.readNBytes((int) Math.min(left, LARGEST_FILE) + 1);
                left -= content.length;
                if (left < 0) {
                    problem(archive.path(), Kind.TOO_LARGE);
                    return Optional.of(List.of());
                }
                inside.add(new TextFile(entry.getName(), content));
                if (inside.size() > MOST_FILES) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException otherEncodingOrBroken) {
            return Optional.empty();
        }
        return inside.isEmpty() ? Optional.empty() : Optional.of(inside);
    }

    /** Lock files of Word and what macOS and Windows put into folders. */
    private static boolean isLeftByASystem(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return path.startsWith("__MACOSX/")
                || name.startsWith("~$")
                || name.startsWith("._")
                || name.equals(".DS_Store")
                || name.equalsIgnoreCase("Thumbs.db");
    }
}
