package org.tiaowen.searchserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A server that an application which was killed left behind on a data directory.
 *
 * <p>It is known by the file {@code server.pid}: the process must have that id, have started at that instant and have
 * named this very data directory on its command line. A process that merely was given the same id later is left alone.
 */
final class LeftoverServer {

    static final String DATA_PROPERTY = "-Dtiaowen.search.data=";

    /** The start instant is computed from the clock of the machine, which may have been set in between. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final long SECONDS_TO_STOP = 20;

    private LeftoverServer() {}

    static void remember(Path data, ProcessHandle process) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(process.pid()));
        process.info().startInstant().ifPresent(start -> properties.setProperty("start", start.toString()));
        Path unfinished = data.resolve("server.pid.new");
        try (OutputStream output = Files.newOutputStream(unfinished)) {
            properties.store(output, null);
        }
        Files.move(unfinished, file(data), StandardCopyOption.ATOMIC_MOVE);
    }

    static void forget(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    /** Ends the leftover on {@code data}, if there is one, and returns when it is gone. */
    static void end(Path data) throws IOException {
        Optional<ProcessHandle> leftover = find(data);
        if (leftover.isPresent()) {
            ProcessHandle process = leftover.get();
            process.destroy();
            if (!hasEnded(process)) {
                process.destroyForcibly();
                if (!hasEnded(process)) {
                    throw new IOException("A search server of an earlier run (process " + process.pid()
                            + ") still uses " + data + " and cannot be ended");
                }
            }
        }
        forget(data);
    }

    private static Optional<ProcessHandle> find(Path data) throws IOException {
        Properties properties = new Properties();
        try (InputStream input = Files.newInputStream(file(data))) {
            properties.load(input);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        String pid = properties.getProperty("pid", "");
        String start = properties.getProperty("start", "");
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, start))
                .filter(process -> serves(process, data));
    }

    private static boolean startedAt(ProcessHandle process, String recorded) {
        Optional<Instant> actual = process.info().startInstant();
        if (recorded.isEmpty() || actual.isEmpty()) {
            return true; // This system does not tell; the command line decides.
        }
        return Duration.between(Instant.parse(recorded), actual.get()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info().commandLine().orElse("").contains(DATA_PROPERTY + data);
    }

    /** A process nobody waits for keeps its number after its end (in a container, for good), but no command line. */
    private static boolean hasEnded(ProcessHandle process) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_STOP);
        while (process.isAlive() && process.info().commandLine().isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while process " + process.pid() + " was ending");
            }
        }
        return true;
    }

    private static Path file(Path data) {
        return data.resolve("server.pid");
    }
}
