package org.tiaowen.app.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tiaowen.app.TiaowenApplication;

/** The whole application as a process of its own, on a folder and a port of its own. */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final URI address;
    private final Path data;
    private final Path console;

    private ApplicationProcess(Process process, URI address, Path data, Path console) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.console = console;
    }

    /** Starts it and returns when it takes requests. */
    static ApplicationProcess start(Path data, int port) throws Exception {
        return start(data, port, List.of("-Xmx768m", "-XX:TieredStopAtLevel=1"));
    }

    /** Like {@link #start(Path, int)}, with other options of the Java machine. */
    static ApplicationProcess start(Path data, int port, List<String> options) throws Exception {
        Files.createDirectories(data);
        Path console = data.resolve("console.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath(),
                TiaowenApplication.class.getName(),
                "--server.port=" + port,
                "--tiaowen.data=" + data));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
        ApplicationProcess started =
                new ApplicationProcess(process, URI.create("http://localhost:" + port), data, console);
        started.awaitReadiness();
        return started;
    }

    URI address() {
        return address;
    }

    Path data() {
        return data;
    }

    /** All it has printed, restarts on the same folder included. */
    String console() throws IOException {
        return Files.readString(console);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    ProcessHandle postgres() throws IOException {
        return living(postmaster().getFirst()).orElseThrow();
    }

    /** A connection to its database, beside its own. */
    Connection database() throws Exception {
        String url = "jdbc:postgresql://localhost:%s/%s".formatted(postmaster().get(3), PostgresServer.DATABASE);
        String password = Files.readString(data.resolve("postgres").resolve("password"));
        return DriverManager.getConnection(url, PostgresCluster.USER, password.strip());
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(
                data.resolve("postgres").resolve(PostgresCluster.MAJOR_VERSION).resolve("postmaster.pid"));
    }

    ProcessHandle elasticsearch() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("elasticsearch").resolve("server.pid"))) {
            properties.load(reader);
        }
        return living(properties.getProperty("pid")).orElseThrow();
    }

    /** The status code of one of the health groups; 0 without an answer. */
    int health(String group) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/actuator/health" + group))
                    .timeout(Duration.ofSeconds(15))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        if (!process.onExit()
                .completeOnTimeout(process, 90, TimeUnit.SECONDS)
                .thenApply(Process::isAlive)
                .join()) {
            return;
        }
        process.destroyForcibly();
        throw new IllegalStateException("The application did not stop in order within 90 s");
    }

    private void awaitReadiness() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (health("/readiness") != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not become ready:\n" + console());
            }
            Thread.sleep(500);
        }
    }

    /** What the tests add is not part of the application. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<ProcessHandle> living(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
    }
}
