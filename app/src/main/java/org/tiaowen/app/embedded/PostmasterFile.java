package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's own record of the process that runs on its data ({@code postmaster.pid}), and how that process is ended.
 *
 * <p>A process counts as ours when it is a {@code postgres} with this very data directory on its command line.
 */
final class PostmasterFile {

    private static final Logger LOG = LoggerFactory.getLogger(PostmasterFile.class);

    private static final int SECONDS_TO_STOP = 30;
    private static final Duration LIMIT = Duration.ofSeconds(SECONDS_TO_STOP + 10);

    private final PostgresServer.Settings settings;
    private final Path directory;

    PostmasterFile(PostgresServer.Settings settings) {
        this.settings = settings;
        this.directory = settings.cluster().directory();
    }

    /** Ends the server an application that was killed left behind, if there is one. */
    void endLeftover() throws IOException, InterruptedException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return;
        }
        Optional<ProcessHandle> named = lines.isEmpty() ? Optional.empty() : process(lines.get(0));
        if (named.isEmpty()) {
            return; // PostgreSQL clears it away by itself.
        }
        if (isOurs(named.get())) {
            LOG.warn(
                    "正在停止上次遗留的 PostgreSQL Ending the PostgreSQL an earlier run left behind (process {})",
                    named.get().pid());
            stop(named.get());
        } else {
            disown(lines);
        }
    }

    /** Ends {@code postmaster} in order, or else at once; returns when it is gone. */
    void stop(ProcessHandle postmaster) throws IOException, InterruptedException {
        for (String mode : List.of("fast", "immediate")) {
            Command.run(
                    settings.user()
                            .command(List.of(
                                    settings.programs().program("pg_ctl"),
                                    "stop",
                                    "-D",
                                    directory.toString(),
                                    "-m",
                                    mode,
                                    "-t",
                                    Integer.toString(SECONDS_TO_STOP),
                                    "-w")),
                    LIMIT);
            if (hasEnded(postmaster)) {
                return;
            }
        }
        postmaster.destroyForcibly();
        if (!hasEnded(postmaster)) {
            throw new IOException("PostgreSQL (process " + postmaster.pid() + ") cannot be ended");
        }
    }

    /**
     * Another process has been given the id since, and PostgreSQL would take it for a server. The line is replaced, the
     * file not deleted: its other lines let PostgreSQL notice that processes of the dead server still use its memory.
     * The id of the starting process itself is one it never takes for a server.
     */
    private void disown(List<String> lines) throws IOException {
        List<String> corrected = new ArrayList<>(lines);
        corrected.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file(), corrected, StandardCharsets.UTF_8);
    }

    private boolean isOurs(ProcessHandle process) {
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains("postgres") && commandLine.contains("-D " + directory);
    }

    private static Optional<ProcessHandle> process(String id) {
        String digits = id.strip();
        return digits.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(digits)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static boolean hasEnded(ProcessHandle process) throws IOException, InterruptedException {
        try {
            process.onExit().get(2, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            // A process nobody waits for keeps its number after its end (in a container, for good), but no command
            // line.
            return !process.isAlive() || process.info().commandLine().isEmpty();
        } catch (ExecutionException e) {
            throw new IOException("The end of process " + process.pid() + " cannot be watched", e);
        }
    }

    private Path file() {
        return directory.resolve("postmaster.pid");
    }
}
