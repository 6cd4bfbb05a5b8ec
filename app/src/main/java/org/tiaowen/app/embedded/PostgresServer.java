package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL as a child process, on the loopback address. Thread-safe. */
final class PostgresServer implements ChildServer {

    static final String DATABASE = "tiaowen";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final Settings settings;
    private final Process process;

    private PostgresServer(Settings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * How to run it.
     *
     * @param logs the directory for its logs, one file for each day of the week
     * @param patience how long to wait for the first answer; a crash recovery is part of it
     */
    record Settings(
            PostgresPrograms programs,
            PostgresUser user,
            PostgresCluster cluster,
            Path logs,
            int port,
            Duration patience) {

        String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }
    }

    /**
     * Ends what an earlier application left running on this data, starts anew and returns when it answers and has the
     * database {@value #DATABASE}.
     *
     * @throws IOException when it ends or gives no answer in time; no process is left
     */
    static PostgresServer start(Settings settings) throws IOException, InterruptedException {
        new PostmasterFile(settings).endLeftover();
        Files.createDirectories(settings.logs());
        settings.user().own(settings.logs());
        PostgresServer server = new PostgresServer(settings, launch(settings));
        boolean answered = false;
        try {
            server.awaitAnswer();
            answered = true;
            return server;
        } finally {
            if (!answered) {
                server.stop();
            }
        }
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    @Override
    public void stop() {
        if (!process.isAlive()) {
            return;
        }
        try {
            new PostmasterFile(settings).stop(process.toHandle());
        } catch (IOException e) {
            LOG.warn("PostgreSQL 未能正常停止 was not stopped in order: {}", e.getMessage());
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(Settings settings) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            // Ctrl-C at the console is for the application, which then stops its servers in order.
            command.add(OWN_SESSION.toString());
        }
        command.addAll(settings.user()
                .command(List.of(
                        settings.programs().program("postgres"),
                        "-D",
                        settings.cluster().directory().toString())));
        for (String option : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + settings.port(),
                "unix_socket_directories=",
                "max_connections=60",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=on",
                // an error that is told with its detail repeats the values of the row
                "log_error_verbosity=terse",
                "log_directory=" + settings.logs(),
                "log_filename=postgresql-%a.log",
                "log_truncate_on_rotation=on")) {
            command.add("-c");
            command.add(option);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.logs().resolve("console.log").toFile())
                .start();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            SQLException refusal;
            try {
                ensureDatabase();
                if (process.isAlive()) {
                    return;
                }
                refusal = new SQLException("Another server answers at port " + settings.port());
            } catch (SQLException e) {
                refusal = e;
            }
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL ended with exit code " + process.exitValue() + "; its logs are in "
                        + settings.logs());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        String.format(
                                Locale.ROOT,
                                "PostgreSQL gave no answer within %d s; its logs are in %s",
                                settings.patience().toSeconds(),
                                settings.logs()),
                        refusal);
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
        }
    }

    private void ensureDatabase() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresCluster.USER);
        properties.setProperty("password", settings.cluster().password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        try (Connection connection = DriverManager.getConnection(settings.url("postgres"), properties);
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }
}
