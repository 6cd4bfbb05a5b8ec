package org.tiaowen.app.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that is run to its end. */
final class Command {

    private Command() {}

    /** What a command left: its exit code, and all it wrote. */
    record Outcome(int exitCode, String output) {
        boolean isSuccess() {
            return exitCode == 0;
        }
    }

    /**
     * Runs {@code words} in the directory for temporary files, which every user may enter.
     *
     * @throws IOException when it cannot be run, or takes longer than {@code limit}
     */
    static Outcome run(List<String> words, Duration limit) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tiaowen-", ".out");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(new File(System.getProperty("java.io.tmpdir")))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("No end within " + limit.toSeconds() + " s: " + words);
                }
            } finally {
                process.destroyForcibly();
            }
            // What a command writes is in the charset of the machine; no byte of it may make this fail.
            return new Outcome(process.exitValue(), new String(Files.readAllBytes(output), Charset.defaultCharset()));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
