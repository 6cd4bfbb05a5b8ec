package org.tiaowen.cli;

import java.io.IOException;
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
        try {
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new CommandFailed(file + "：无法写入（" + unwritable.getMessage() + "）");
        }
    }
}
