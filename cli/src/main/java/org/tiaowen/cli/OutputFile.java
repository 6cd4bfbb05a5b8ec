package org.tiaowen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file a command writes beside its standard output. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Writes {@code content}, replacing what was there.
     *
     * @throws CommandFailed when it cannot be written
     */
    static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new CommandFailed(file + "：无法写入（" + unwritable.getMessage() + "）");
        }
    }
}
