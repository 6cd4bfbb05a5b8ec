package org.tiaowen.searchserver;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to run a search server.
 *
 * @param home the program files
 * @param data the directory that keeps the indices; used by one server at a time
 * @param logs the directory for {@code server.log} and {@code console.log}
 * @param port the HTTP port on the loopback address; 0 for any that is free
 * @param heapMegabytes the Java heap of the server; about half as much again is used outside it
 * @param life what it is tuned for
 * @param patience how long {@link SearchServer#start} waits for the first answer
 * @param node which of several nodes it is; null where it serves alone
 */
public record SearchServerSettings(
        SearchServerHome home,
        Path data,
        Path logs,
        int port,
        int heapMegabytes,
        SearchServerLife life,
        Duration patience,
        @Nullable SearchServerNode node) {

    /** Enough for the index of a city's consultations. */
    private static final int DEFAULT_HEAP_MEGABYTES = 512;

    /** A cold start takes 10 s on two cores; a busy machine may need several times that. */
    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(3);

    public SearchServerSettings {
        data = data.toAbsolutePath().normalize();
        logs = logs.toAbsolutePath().normalize();
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("No port: " + port);
        }
        if (heapMegabytes < 128) {
            throw new IllegalArgumentException("Elasticsearch does not run in " + heapMegabytes + " MB of heap");
        }
    }

    /** A short-lived server on a free port that keeps indices and logs under {@code directory}. */
    public static SearchServerSettings under(Path directory, SearchServerHome home) {
        return new SearchServerSettings(
                home,
                directory.resolve("data"),
                directory.resolve("logs"),
                0,
                DEFAULT_HEAP_MEGABYTES,
                SearchServerLife.SHORT,
                DEFAULT_PATIENCE,
                null);
    }

    public SearchServerSettings withLife(SearchServerLife newLife) {
        return new SearchServerSettings(home, data, logs, port, heapMegabytes, newLife, patience, node);
    }

    public SearchServerSettings withPort(int newPort) {
        return new SearchServerSettings(home, data, logs, newPort, heapMegabytes, life, patience, node);
    }

    public SearchServerSettings withHeapMegabytes(int megabytes) {
        return new SearchServerSettings(home, data, logs, port, megabytes, life, patience, node);
    }

    public SearchServerSettings withPatience(Duration newPatience) {
        return new SearchServerSettings(home, data, logs, port, heapMegabytes, life, newPatience, node);
    }

    /** As one of several; {@link SearchServer#start} returns when enough of them are there to serve. */
    public SearchServerSettings asNode(SearchServerNode newNode) {
        return new SearchServerSettings(home, data, logs, port, heapMegabytes, life, patience, newNode);
    }
}
