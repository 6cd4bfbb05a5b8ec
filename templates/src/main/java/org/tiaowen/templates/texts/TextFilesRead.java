package org.tiaowen.templates.texts;

import java.util.List;

/**
 * What came of reading files.
 *
 * @param texts those that could be read, in the order of the files
 * @param problems the others
 */
public record TextFilesRead(List<Text> texts, List<Problem> problems) {

    public TextFilesRead {
        texts = List.copyOf(texts);
        problems = List.copyOf(problems);
    }

    /** The words of one file; {@code path} of one in an archive is that inside it. */
    public record Text(String path, String words) {}

    /**
     * A file that could not be read.
     *
     * @param detail why, in Chinese, where the kind does not say all; else empty
     */
    public record Problem(String path, Kind kind, String detail) {}

    /** The kinds. */
    public enum Kind {
        /** No kind that {@link DocumentReader} reads, nor an archive of these. */
        NO_TEXT_FILE,
        /** In none of UTF-8, UTF-16, GB18030. */
        UNKNOWN_ENCODING,
        /** The Word document, PDF or page is broken, encrypted or too large. */
        WORD,
        /** The archive is broken or encrypted. */
        ARCHIVE,
        /** More bytes than {@link TextFiles#MOST_BYTES_UNPACKED}, or one file more than {@link TextFiles#LARGEST_FILE}. */
        TOO_LARGE,
        /** More files than {@link TextFiles#MOST_FILES}. */
        TOO_MANY
    }
}
