package org.tiaowen.app.drafting;

import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;

final class WordFile {
    private WordFile() {}

    static ImportedFile read(MultipartFile file) {
        return new ImportedFile.Unreadable(Problems.of(Problem.at("file", "import.problem.word", file.getSize())));
    }
}
