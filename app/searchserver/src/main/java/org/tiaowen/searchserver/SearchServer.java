package org.tiaowen.searchserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One Elasticsearch node as a child process: loopback only, its own heap, its own data.
 *
 * <p>The process ends with this one, even when this one is killed, because it watches the pipe between them. Where an
 * earlier process was nevertheless left behind on the same data, {@link #start} ends it first. Thread-safe.
 */
public final class SearchServer implements AutoCloseable {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final Duration FOR_ONE_ANSWER = Duration.ofSeconds(5);
    private static final long SECONDS_TO_STOP = 60;
    private static final int LINES_OF_LOG_IN_A_MESSAGE = 20;

    private final SearchServerSettings settings;
    private final int port;
    private final Process process;

    private SearchServer(SearchServerSettings settings, int port, Process process) {
        this.settings = settings;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server and returns once it answers and has its indices ready.
     *
     * @throws IOException when it ends, or does not answer within {@link SearchServerSettings#patience()}; the message
     *     carries the last lines of its log, and no process is left
     * @throws InterruptedException when the waiting thread is interrupted; no process is left
     */
    public static SearchServer start(SearchServerSettings settings) throws IOException, InterruptedException {
        createForTheOwnerOnly(settings.data());
        Files.createDirectories(settings.logs());
        LeftoverServer.end(settings.data());
        int port = settings.port() == 0 ? freePort() : settings.port();
        SearchServer server = new SearchServer(settings, port, launch(settings, port));
        boolean answered = false;
        try {
            LeftoverServer.remember(settings.data(), server.process.toHandle());
            server.awaitAnswer();
            answered = true;
            return server;
        } finally {
            if (!answered) {
                server.stop();
            }
        }
    }

    /** Where it answers, such as {@code http://127.0.0.1:40123}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completed when the process has ended, for whatever reason. */
    public CompletableFuture<SearchServer> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Ends the process and waits until it is gone: in order if it can, by force after 60 s (the first end of a long life writes its classes, on a busy machine for half a minute). */
    public void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is broken: the process has ended or soon will.
        }
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
            LeftoverServer.forget(settings.data());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The file is checked against the living process when it is next read.
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The index holds what people wrote; it is for no other user of the machine. */
    private static void createForTheOwnerOnly(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Process launch(SearchServerSettings settings, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SearchServerCommand.words(settings, port));
        // Options meant for the application (its heap, a debugger's port) are not for this process.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
        builder.directory(settings.data().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(consoleLog(settings).toFile());
        return builder.start();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        try (HttpClient client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(FOR_ONE_ANSWER)
                .build()) {
            while (!isReady(client)) {
                if (!process.isAlive()) {
                    throw new IOException(
                            "Elasticsearch ended with exit code " + process.exitValue() + lastLines(settings));
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException("Elasticsearch gave no answer within "
                            + settings.patience().toSeconds() + " s" + lastLines(settings));
                }
                Thread.sleep(BETWEEN_QUESTIONS);
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        try {
            HttpResponse<String> health = ask(client, "/_cluster/health?wait_for_status=yellow&timeout=2s");
            if (health.statusCode() != 200) {
                return false;
            }
            // Another server may hold the port while this one is still failing to get it.
            String identity = ask(client, "/_nodes/_local/process?filter_path=nodes.*.process.id")
                    .body();
            return identity.contains("\"id\":" + process.pid() + "}");
        } catch (IOException e) {
            return false; // Not listening yet.
        }
    }

    private HttpResponse<String> ask(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(FOR_ONE_ANSWER)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            return socket.getLocalPort();
        }
    }

    private static Path consoleLog(SearchServerSettings settings) {
        return settings.logs().resolve("console.log");
    }

    private static String lastLines(SearchServerSettings settings) {
        StringBuilder text = new StringBuilder();
        try {
            List<String> lines = Files.readString(consoleLog(settings)).lines().toList();
            int from = Math.max(0, lines.size() - LINES_OF_LOG_IN_A_MESSAGE);
            lines.subList(from, lines.size())
                    .forEach(line -> text.append("\n  ").append(line));
        } catch (IOException e) {
            text.append("\n  (its output cannot be read: ")
                    .append(e.getMessage())
                    .append(')');
        }
        return text.append("\n  More in ")
                .append(settings.logs().resolve("server.log"))
                .toString();
    }
}
