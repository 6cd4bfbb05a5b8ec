package org.tiaowen.app.drafting;

import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.templates.word.WordReader;
import org.tiaowen.templates.word.WordReading;

/** A Word document somebody brings in. */
final class WordFile {

    private WordFile() {}

    static ImportedFile read(byte[] file) {
        return switch (WordReader.read(file)) {
            case WordReading.Lines lines -> new ImportedFile.Text(lines.text(), lines.findings());
            case WordReading.Refused refused ->
                new ImportedFile.Unreadable(Problems.of(Problem.at("file", "import.problem.word", refused.reason())));
        };
    }
}
