package org.tiaowen.templates.lines;

import java.util.List;
import org.tiaowen.drafting.articles.Finding;

/** What came of reading a file. */
public sealed interface FileReading {

    /**
     * The file as plain text.
     *
     * @param text one line for each paragraph, soft return and row of a table ({@code | a | b |}), each ended by a line break
     * @param origins where each line came from, in their order; empty where the file was text already, and so its own origin
     * @param findings what text cannot carry, or what had to be computed; offsets into {@code text}
     * @param remarks comments and notes, in the order of their places
     * @param changes the tracked changes that were met, whatever became of them
     */
    record Lines(
            String text, List<Origin> origins, List<Finding> findings, List<Remark> remarks, CountedChanges changes)
            implements FileReading {

        public Lines {
            origins = List.copyOf(origins);
            findings = List.copyOf(findings);
            remarks = List.copyOf(remarks);
        }

        /** Text that was text already. */
        public static Lines plain(String text) {
            return new Lines(text, List.of(), List.of(), List.of(), CountedChanges.NONE);
        }

        /** Where the line around that offset came from. */
        public Origin origin(int offset) {
            int line = (int)
                    text.substring(0, offset).chars().filter(c -> c == '\n').count();
            return line < origins.size() ? origins.get(line) : new Origin("", line + 1, 0);
        }
    }

    /**
     * The file cannot be read, or shall not.
     *
     * @param reason in Chinese, one line
     */
    record Refused(String reason) implements FileReading {}

    /** Insertions and deletions that were tracked. */
    record CountedChanges(int inserted, int deleted) {

        public static final CountedChanges NONE = new CountedChanges(0, 0);

        public boolean isEmpty() {
            return inserted + deleted == 0;
        }
    }
}
