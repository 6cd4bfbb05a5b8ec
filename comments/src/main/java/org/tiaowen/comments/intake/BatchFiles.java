package org.tiaowen.comments.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.AttachmentType;
import org.tiaowen.comments.attachments.SentFile;
import org.tiaowen.templates.spreadsheet.CsvReader;
import org.tiaowen.templates.spreadsheet.SheetReader;
import org.tiaowen.templates.spreadsheet.SheetReading;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;

/** Finds out what was sent as a batch, by its content, and reads its rows. */
final class BatchFiles {

    private BatchFiles() {}

    /** What came of reading. */
    sealed interface Reading {

        /**
         * The rows, not checked yet.
         *
         * @param notes what stands on the sheet by which an offline package is known; empty where there is none
         */
        record Rows(List<SheetRow> rows, Map<String, String> notes) implements Reading {}

        /** Some of it cannot be read at all. */
        record Unreadable(List<BatchProblem> problems) implements Reading {}
    }

    /** Reads a workbook, a CSV file, one or several Word documents, or an archive of Word documents. */
    static Reading read(List<SentFile> files) {
        if (files.size() != 1) {
            return files.isEmpty() ? unreadable(Problem.at("file", "file.no-rows")) : CommentDocuments.read(files);
        }
        SentFile file = files.getFirst();
        boolean large = file.content().length > SheetReader.MOST_BYTES;
        if (large) {
            return unreadable(Problem.at("file", "file.too-large", SheetReader.MOST_BYTES / 1024 / 1024 + " MB"));
        }
        Optional<AttachmentType> type = AttachmentType.of(file.content());
        if (type.isEmpty()) {
            return CommentDocuments.isArchive(file) && !endsWith(file, ".xlsx")
                    ? CommentDocuments.readArchive(file)
                    : unreadable(Problem.at("file", "file.not-a-spreadsheet"));
        }
        return switch (type.get()) {
            case SPREADSHEET ->
                of(SheetReader.read(file.content(), BatchForm.HEADERS, BatchForm.LATER_HEADERS, OfflinePackages.SHEET));
            case WORD -> CommentDocuments.read(files);
            case TEXT ->
                endsWith(file, ".xlsx")
                        ? unreadable(Problem.at("file", "file.not-a-spreadsheet"))
                        : of(CsvReader.read(file.content(), BatchForm.HEADERS, BatchForm.LATER_HEADERS));
            case PDF, JPEG, PNG -> unreadable(Problem.at("file", "file.not-a-spreadsheet"));
        };
    }

    private static boolean endsWith(SentFile file, String extension) {
        return file.fileName().toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private static Reading of(SheetReading reading) {
        return switch (reading) {
            case SheetReading.Filled filled -> new Reading.Rows(filled.rows(), filled.notes());
            case SheetReading.Unreadable unreadable -> unreadable(problem(unreadable));
        };
    }

    private static Reading unreadable(Problem problem) {
        return new Reading.Unreadable(List.of(BatchProblem.ofFile(problem)));
    }

    private static Problem problem(SheetReading.Unreadable unreadable) {
        String details = String.join("、", unreadable.details());
        return switch (unreadable.reason()) {
            case TOO_LARGE -> Problem.at("file", "file.too-large", details);
            case NOT_A_SPREADSHEET -> Problem.at("file", "file.not-a-spreadsheet");
            case COLUMNS_MISSING -> Problem.at("file", "file.columns-missing", details);
            case TOO_MANY_ROWS -> Problem.at("file", "file.too-many-rows", details);
            case QUOTE_NOT_CLOSED -> Problem.at("file", "file.quote-not-closed", details);
        };
    }
}
