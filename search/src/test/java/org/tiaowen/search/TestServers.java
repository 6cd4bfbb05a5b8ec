package org.tiaowen.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.tiaowen.searchserver.SearchServer;
import org.tiaowen.searchserver.SearchServerHome;
import org.tiaowen.searchserver.SearchServerSettings;

/** One real PostgreSQL and one real Elasticsearch for all tests of this module. */
public final class TestServers {

    private static final EmbeddedPostgres POSTGRES = startPostgres();
    private static final SearchServerSettings SETTINGS = settings();
    private static SearchServer server = launch(SETTINGS);

    private TestServers() {}

    /** Tells Spring where they are. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.elasticsearch.uris", () -> server.uri().toString());
    }

    /** Kills Elasticsearch, as an accident would. */
    public static synchronized void killElasticsearch() {
        ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }

    /** Stops Elasticsearch in the middle of whatever it does; its connections stay open and silent. */
    public static void pauseElasticsearch() {
        signal("STOP");
    }

    /** Lets it go on. */
    public static void resumeElasticsearch() {
        signal("CONT");
    }

    private static synchronized void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + signal + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Changes settings of Elasticsearch, as its administrator would. */
    public static synchronized void put(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address of another, empty database of the same server. */
    public static String emptyDatabase(String name) {
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    /** How to run a further server, with nothing in it. */
    public static SearchServerSettings anotherServer() {
        return SearchServerSettings.under(folder(), SETTINGS.home()).withPatience(SETTINGS.patience());
    }

    /** Starts it again on the same port, with what it had. */
    public static synchronized void restartElasticsearch() {
        server.stop();
        server = launch(SETTINGS.withPort(server.port()));
    }

    /** Starts it again on the same port, with nothing. */
    public static synchronized void restartElasticsearchEmpty() {
        server.stop();
        server = launch(SearchServerSettings.under(folder(), SETTINGS.home())
                .withPort(server.port())
                .withPatience(SETTINGS.patience()));
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start(); // stopped by its own shutdown hook
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchServerSettings settings() {
        try {
            SearchServerHome home = SearchServerHome.unpackInto(Path.of("target", "searchserver"));
            return SearchServerSettings.under(folder(), home).withPatience(Duration.ofMinutes(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "searchserver")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchServer launch(SearchServerSettings settings) {
        try {
            return SearchServer.start(settings); // ends with this process
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Elasticsearch was starting", e);
        }
    }
}
