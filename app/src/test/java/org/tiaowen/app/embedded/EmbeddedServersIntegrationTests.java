package org.tiaowen.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails.Node;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.unit.DataSize;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedServersIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void bothServersComeBackOnTheirPortsWithTheirDataAfterAKill() throws Exception {
        EmbeddedSettings settings = settings();
        try (DataFolder folder = DataFolder.take(settings.data());
                EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.begin(folder, settings);
                EmbeddedPostgres postgres = EmbeddedPostgres.begin(folder, settings)) {
            JdbcConnectionDetails database = postgres.awaitConnectionDetails();
            execute(database, "create table note as select '停车收费'::text as words");
            assertThat(elasticsearch.awaitAnswer()).isTrue();
            send(elasticsearch, "PUT", "/notes", "{}");
            send(elasticsearch, "PUT", "/notes/_doc/1?refresh=true", "{\"words\": \"停车\"}");

            kill(postgres.process());
            kill(elasticsearch.process());

            assertThat(eventually(() -> words(database))).isEqualTo("停车收费");
            assertThat(eventually(() -> send(elasticsearch, "GET", "/notes/_doc/1", "")))
                    .contains("停车");
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefused() throws Exception {
        try (DataFolder folder = DataFolder.take(directory)) {
            assertThat(folder.resolve("lock")).exists();
            assertThatThrownBy(() -> DataFolder.take(directory))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        DataFolder.take(directory).close();
    }

    private EmbeddedSettings settings() {
        return new EmbeddedSettings(
                directory.resolve("data"),
                new EmbeddedSettings.Servers(DataSize.ofMegabytes(256), Duration.ofMinutes(2), Duration.ofMinutes(2)));
    }

    private static void kill(Optional<ProcessHandle> process) throws Exception {
        ProcessHandle living = process.orElseThrow();
        living.destroyForcibly();
        living.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void execute(JdbcConnectionDetails database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String words(JdbcConnectionDetails database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select words from note")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(JdbcConnectionDetails database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static String send(EmbeddedElasticsearch elasticsearch, String method, String path, String body)
            throws Exception {
        Node node = elasticsearch.connectionDetails().getNodes().get(0);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + node.hostname() + ":" + node.port() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isBetween(200, 299);
        return response.body();
    }

    /** The first result, after as many failures as a restart takes. */
    private static <T> T eventually(Callable<T> attempt) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try {
                return attempt.call();
            } catch (Exception | AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }
}
