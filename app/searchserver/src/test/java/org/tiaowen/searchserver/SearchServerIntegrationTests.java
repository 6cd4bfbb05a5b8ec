package org.tiaowen.searchserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SearchServerIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void whatWasIndexedIsFoundAgainAfterAKillAndARestartOnTheSamePort() throws Exception {
        SearchServerSettings settings = settings();
        int port;
        try (SearchServer server = SearchServer.start(settings)) {
            port = server.port();
            assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
            send(server, "PUT", "/clauses", """
                    {"settings": {"auto_expand_replicas": "0-1"},
                     "mappings": {"properties": {"text": {"type": "text", "analyzer": "whitespace"}}}}""");
            send(server, "PUT", "/clauses/_doc/1?refresh=true", "{\"text\": \"机动车 停放 服务 收费\"}");
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            server.onExit().get(30, TimeUnit.SECONDS);
        }
        try (SearchServer server = SearchServer.start(settings.withPort(port))) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(send(server, "GET", "/clauses/_search?q=text:收费", ""))
                    .contains("\"value\":1")
                    .contains("机动车");
        }
    }

    @Test
    void aServerLeftBehindOnTheSameDataIsEndedByTheNextStart() throws Exception {
        SearchServer leftBehind = SearchServer.start(settings());
        try (SearchServer next = SearchServer.start(settings())) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(next.isAlive()).isTrue();
        } finally {
            leftBehind.stop();
        }
    }

    @Test
    void aFileThatNamesAnotherProcessEndsNobody() throws Exception {
        SearchServerSettings settings = settings();
        Files.createDirectories(settings.data());
        LeftoverServer.remember(settings.data(), ProcessHandle.current());

        LeftoverServer.end(settings.data());

        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(settings.data().resolve("server.pid")).doesNotExist();
    }

    @Test
    void theFirstOrderlyEndOfALongLifeKeepsTheLoadedClassesForTheNextStart() throws Exception {
        SearchServerSettings settings = SearchServerSettings.under(directory, SearchServerHome.unpackInto(directory))
                .withLife(SearchServerLife.LONG);
        SearchServer.start(settings).stop();
        assertThat(settings.home().path()).isDirectoryContaining("glob:**/classes-*.jsa");
        SearchServer.start(settings).stop();
        assertThat(settings.logs().resolve("console.log")).isEmptyFile();
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws Exception {
        SearchServerSettings settings = settings();
        try (SearchServer first = SearchServer.start(settings)) {
            SearchServerSettings samePort = SearchServerSettings.under(directory.resolve("other"), settings.home())
                    .withPort(first.port());
            assertThatThrownBy(() -> SearchServer.start(samePort))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("exit code")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void theHomeIsUnpackedOnceAndNothingUnfinishedIsLeft() throws Exception {
        SearchServerHome first = SearchServerHome.unpackInto(directory);
        SearchServerHome second = SearchServerHome.unpackInto(directory);

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(first.path().resolve("lib")).isDirectoryContaining("glob:**/lucene-core-*.jar");
        try (Stream<Path> entries = Files.list(directory)) {
            assertThat(entries).containsExactly(first.path());
        }
    }

    private SearchServerSettings settings() throws IOException {
        return SearchServerSettings.under(directory, SearchServerHome.unpackInto(Path.of("target", "home")))
                .withHeapMegabytes(256)
                .withPatience(Duration.ofMinutes(2));
    }

    private static String send(SearchServer server, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isBetween(200, 299);
        return response.body();
    }
}
