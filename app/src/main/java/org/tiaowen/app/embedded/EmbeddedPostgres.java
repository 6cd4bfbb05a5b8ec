package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The application's own PostgreSQL: started with it, kept running, stopped after everything that uses it. */
final class EmbeddedPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedSettings settings;
    private final Supervisor supervisor;
    private volatile PostgresServer.@Nullable Settings prepared;

    private EmbeddedPostgres(DataFolder folder, EmbeddedSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.supervisor = new Supervisor("PostgreSQL " + PostgresCluster.MAJOR_VERSION, this::start);
    }

    /** Begins to start it, and does not wait. */
    static EmbeddedPostgres begin(DataFolder folder, EmbeddedSettings settings) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, settings);
        postgres.supervisor.begin();
        return postgres;
    }

    /**
     * How to reach it, once it answers.
     *
     * @throws EmbeddedServerFailure when it does not
     */
    JdbcConnectionDetails awaitConnectionDetails() {
        try {
            boolean answered = supervisor.awaitFirstStart(settings.embedded().postgresWait());
            PostgresServer.Settings server = prepared;
            if (!answered || server == null) {
                throw failure(null);
            }
            return new Details(
                    server.url(PostgresServer.DATABASE),
                    PostgresCluster.USER,
                    server.cluster().password());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EmbeddedServerFailure failure ? failure : failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(e);
        }
    }

    /** The process, unless it has just ended and not been started again. */
    Optional<ProcessHandle> process() {
        return supervisor.process();
    }

    @Override
    public void close() {
        supervisor.close();
    }

    private ChildServer start() throws IOException, InterruptedException {
        PostgresServer.Settings server = prepared;
        if (server == null) {
            server = prepare();
            prepared = server;
        }
        return PostgresServer.start(server);
    }

    private PostgresServer.Settings prepare() throws IOException, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.unpackInto(folder.resolve("programs"));
        OutdatedPrograms.deleteBeside(programs.home());
        PostgresUser user = PostgresUser.find();
        PostgresCluster cluster = PostgresCluster.openOrCreate(folder.resolve("postgres"), programs, user);
        Path logs = folder.resolve("logs").resolve("postgres");
        return new PostgresServer.Settings(
                programs,
                user,
                cluster,
                logs,
                FreePort.find(),
                settings.embedded().postgresWait());
    }

    private EmbeddedServerFailure failure(@Nullable Throwable cause) {
        String reason = cause == null
                ? "no answer within " + settings.embedded().postgresWait().toSeconds() + " s"
                : String.valueOf(cause.getMessage());
        return new EmbeddedServerFailure(
                "PostgreSQL 未能启动 PostgreSQL did not start: " + reason,
                "See the logs in " + folder.resolve("logs").resolve("postgres")
                        + ", or name a PostgreSQL of your own with spring.datasource.url",
                cause);
    }

    private record Details(String url, String user, String secret) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return secret;
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
