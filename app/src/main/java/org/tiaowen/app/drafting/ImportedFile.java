package org.tiaowen.app.drafting;

import java.io.IOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.DocumentReader;
import org.tiaowen.templates.texts.TextFile;

/** A file somebody brings in, turned into text. */
sealed interface ImportedFile {

    /**
     * Its text.
     *
     * @param findings what the file held that text cannot carry
     */
    record Text(String text, List<Finding> findings) implements ImportedFile {

        public Text {
            findings = List.copyOf(findings);
        }
    }

    /** It cannot be read. */
    record Unreadable(Problems problems) implements ImportedFile {}

    /** Reads the file as it is after all its tracked changes. */
    static ImportedFile of(MultipartFile file) throws IOException {
        return of(file, TrackedChanges.ACCEPTED);
    }

    /** Reads the file, its tracked changes as chosen. */
    static ImportedFile of(MultipartFile file, TrackedChanges choice) throws IOException {
        TextFile sent = sent(file);
        if (!DocumentReader.reads(sent.path())) {
            return new Unreadable(Problems.of(Problem.at("file", "import.problem.kind")));
        }
        return switch (DocumentReader.read(sent, choice)) {
            case FileReading.Lines lines -> new Text(lines.text(), lines.findings());
            case FileReading.Refused refused ->
                new Unreadable(Problems.of(Problem.at("file", "import.problem.word", refused.reason())));
        };
    }

    /** The file under its name. */
    static TextFile sent(MultipartFile file) throws IOException {
        return new TextFile(String.valueOf(file.getOriginalFilename()), file.getBytes());
    }
}
