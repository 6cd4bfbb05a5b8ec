package org.tiaowen.templates.word;

import java.util.List;
import org.tiaowen.drafting.articles.Finding;

/** What came of reading a Word document. */
public sealed interface WordReading {

    /**
     * The document as plain text.
     *
     * @param text one line for each paragraph and each row of a table ({@code | a | b |})
     * @param findings what text cannot carry, or what had to be computed; offsets into {@code text}
     */
    record Lines(String text, List<Finding> findings) implements WordReading {
        public Lines {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The file cannot be read.
     *
     * @param reason in Chinese, one line
     */
    record Refused(String reason) implements WordReading {}
}
