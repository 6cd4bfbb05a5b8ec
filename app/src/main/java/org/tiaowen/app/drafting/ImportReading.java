package org.tiaowen.app.drafting;

import java.util.List;
import java.util.Locale;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.akomantoso.AkomaNtosoReader;
import org.tiaowen.drafting.akomantoso.AkomaNtosoReading;
import org.tiaowen.drafting.articles.LineCorrections;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.StorableText;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.DocumentReader;
import org.tiaowen.templates.texts.TextFile;

/** A file as a legal text. */
sealed interface ImportReading {

    /**
     * It was read.
     *
     * @param lines the original, line by line
     * @param levelsStand the file itself says of what level everything is, so nothing is recognised and nothing repaired
     */
    record Read(FileReading.Lines lines, Reading reading, boolean levelsStand) implements ImportReading {}

    /** It cannot be read. */
    record Unreadable(Problems problems) implements ImportReading {}

    /** Reads a file with its tracked changes, repairs and lines as somebody chose. */
    static ImportReading of(TextFile file, TrackedChanges changes, RepairChoice repairs, LineCorrections corrections) {
        if (StorableText.firstUnstorable(file.path()) >= 0) {
            return unreadable(Problem.at("file", "import.problem.kind"));
        }
        if (isAkomaNtoso(file.path())) {
            return switch (AkomaNtosoReader.read(file.content())) {
                case AkomaNtosoReading.Read read -> {
                    var lines = FileReading.Lines.plain(TextWriter.write(read.text()));
                    yield checked(new Read(lines, new Reading(read.text(), List.of(), List.of()), true));
                }
                case AkomaNtosoReading.Refused refused ->
                    unreadable(Problem.at("file", "import.problem.word", refused.reason()));
            };
        }
        if (!DocumentReader.reads(file.path())) {
            return unreadable(Problem.at("file", "import.problem.kind"));
        }
        return switch (DocumentReader.read(file, changes)) {
            case FileReading.Lines lines ->
                checked(new Read(lines, TextReader.read(lines.text(), repairs, corrections), false));
            case FileReading.Refused refused -> unreadable(Problem.at("file", "import.problem.word", refused.reason()));
        };
    }

    private static ImportReading checked(Read read) {
        Problems problems = DraftChecks.text("file", read.lines().text());
        return problems.isEmpty() ? read : new Unreadable(problems);
    }

    private static ImportReading unreadable(Problem problem) {
        return new Unreadable(Problems.of(problem));
    }

    private static boolean isAkomaNtoso(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".akn") || lower.endsWith(".xml");
    }
}
