package org.tiaowen.comments.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.comments.intake.BatchFiles.Reading;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;
import org.tiaowen.templates.word.WordReader;

/**
 * Word documents with a comment each, as several files or in one archive.
 *
 * <p>A document begins with lines {@code 登记号：…}, {@code 收集日期：…} and so on, or with a table of two columns of the same;
 * what follows {@code 意见内容：}, or the first line that is none of these, is the comment, word for word, up to a line
 * {@code 建议表述：}. A document without a registry number goes by its own name.
 */
final class CommentDocuments {

    /** More are sent in parts, so that a mistake in one does not hold up the others. */
    static final int MOST_DOCUMENTS = 500;

    /** All documents of an archive, unpacked once; each is a package that is unpacked again. */
    static final long MOST_BYTES_UNPACKED = 80L * 1024 * 1024;

    /** The title of the form, which may be left above its lines. */
    static final String TITLE = "意见登记单";

    private static final List<String> LABELS = List.of(
            BatchForm.REGISTRY_NUMBER,
            BatchForm.COLLECTED_ON,
            BatchForm.CHANNEL,
            BatchForm.PERSON_KIND,
            BatchForm.CLAUSE,
            BatchForm.PLACE,
            BatchForm.COLLECTOR,
            BatchForm.NAME,
            BatchForm.CONTACT,
            BatchForm.TEXT);

    private CommentDocuments() {}

    static boolean isArchive(SentFile file) {
        byte[] content = file.content();
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    static Reading read(List<SentFile> files) {
        List<SheetRow> rows = new ArrayList<>();
        List<BatchProblem> problems = new ArrayList<>();
        if (files.size() > MOST_DOCUMENTS) {
            problems.add(BatchProblem.ofFile(Problem.at("file", "file.too-many-documents", MOST_DOCUMENTS)));
            return new Reading.Unreadable(problems);
        }
        for (int at = 0; at < files.size(); at++) {
            String name = name(files.get(at).fileName());
            switch (WordReader.read(files.get(at).content())) {
                case FileReading.Lines lines -> rows.add(row(at + 1, name, lines.text()));
                case FileReading.Refused refused ->
                    problems.add(new BatchProblem(
                            at + 1, name, "", Problem.at("file", "file.not-a-document", refused.reason())));
            }
        }
        return problems.isEmpty() ? new Reading.Rows(rows, Map.of()) : new Reading.Unreadable(problems);
    }

    static Reading readArchive(SentFile archive) {
        List<SentFile> documents = new ArrayList<>();
        long left = MOST_BYTES_UNPACKED;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(archive.content()))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = path(entry);
                if (entry.isDirectory() || isLeftByASystem(path)) {
                    continue;
                }
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0) {
                    return unreadable(Problem.at("file", "file.too-large", MOST_BYTES_UNPACKED / 1024 / 1024 + " MB"));
                }
                documents.add(new SentFile(path, content));
                if (documents.size() > MOST_DOCUMENTS) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return unreadable(Problem.at("file", "file.archive-broken"));
        }
        return documents.isEmpty() ? unreadable(Problem.at("file", "file.no-documents")) : read(documents);
    }

    /** Archives made by Chinese Windows write names in its own encoding and do not say so. */
    private static String path(ZipArchiveEntry entry) {
        byte[] written = entry.getRawName();
        if (written == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(written))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(written, Charset.forName("GB18030"));
        }
    }

    /** Lock files of Word and what macOS and Windows put into folders. */
    private static boolean isLeftByASystem(String path) {
        String name = name(path);
        return path.startsWith("__MACOSX/")
                || name.startsWith("~$")
                || name.startsWith("._")
                || name.equals(".DS_Store")
                || name.equalsIgnoreCase("Thumbs.db");
    }

    private static Reading unreadable(Problem problem) {
        return new Reading.Unreadable(List.of(BatchProblem.ofFile(problem)));
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static SheetRow row(int number, String fileName, String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        LABELS.forEach(label -> places.put(label, fileName));
        places.put(BatchForm.WORDING, fileName);
        List<String> lines = text.lines().toList();
        int at = 0;
        boolean words = false;
        while (at < lines.size() && !words) {
            Labelled labelled = Labelled.of(lines.get(at));
            if (labelled.label().equals(BatchForm.TEXT)) {
                cells.put(BatchForm.TEXT, labelled.value());
                words = true;
            } else if (!labelled.label().isEmpty()) {
                cells.putIfAbsent(labelled.label(), labelled.value());
            } else {
                String line = lines.get(at).strip();
                words = !line.isEmpty() && !line.equals(TITLE);
            }
            if (!labelled.label().isEmpty()) {
                places.put(labelled.label(), fileName + " " + (at + 1));
            }
            at += words && labelled.label().isEmpty() ? 0 : 1;
        }
        words(lines.subList(at, lines.size()), cells);
        cells.putIfAbsent(BatchForm.REGISTRY_NUMBER, withoutExtension(fileName));
        cells.values().removeIf(String::isBlank);
        return new SheetRow(number, cells, places);
    }

    private static void words(List<String> lines, Map<String, String> cells) {
        int end = 0;
        while (end < lines.size() && !lines.get(end).strip().matches(BatchForm.WORDING + "[:：].*")) {
            end++;
        }
        String first = cells.getOrDefault(BatchForm.TEXT, "");
        String rest = String.join("\n", lines.subList(0, end));
        cells.put(BatchForm.TEXT, (first.isEmpty() ? rest : first + "\n" + rest).strip());
        if (end < lines.size()) {
            String wording = String.join("\n", lines.subList(end, lines.size())).strip();
            cells.put(
                    BatchForm.WORDING,
                    wording.substring(BatchForm.WORDING.length() + 1).strip());
        }
    }

    private static String withoutExtension(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".docx")
                ? fileName.substring(0, fileName.length() - ".docx".length())
                : fileName;
    }

    /** A line that says what its value is: {@code 登记号：A-1}, or the row of a table {@code | 登记号 | A-1 |}. */
    private record Labelled(String label, String value) {

        private static final Labelled NONE = new Labelled("", "");

        static Labelled of(String line) {
            String bare = line.strip();
            boolean row = bare.startsWith("|") && bare.endsWith("|") && bare.length() > 1;
            String pair = row ? bare.substring(1, bare.length() - 1).strip() : bare;
            for (String label : LABELS) {
                if (pair.startsWith(label)) {
                    String after = pair.substring(label.length()).replaceFirst("^\\*?\\s*", "");
                    if (after.isEmpty() && (row || label.equals(BatchForm.TEXT))) {
                        return new Labelled(label, "");
                    }
                    if (!after.isEmpty() && (row ? "|" : ":：").indexOf(after.charAt(0)) >= 0) {
                        return new Labelled(label, after.substring(1).strip());
                    }
                }
            }
            return NONE;
        }
    }

    /** A document to be filled in. */
    static List<String> form(String title) {
        List<String> lines = new ArrayList<>();
        lines.add(TITLE);
        LABELS.forEach(label -> lines.add(label + "："));
        lines.set(lines.size() - 1, BatchForm.TEXT + "：（《" + title + "》；请在此处照提出人的原话填写，可以多行）");
        return lines;
    }
}
