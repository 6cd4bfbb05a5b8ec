package org.tiaowen.app.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.tiaowen.searchserver.SearchServer;
import org.tiaowen.searchserver.SearchServerHome;
import org.tiaowen.searchserver.SearchServerLife;
import org.tiaowen.searchserver.SearchServerSettings;

/**
 * The application's own Elasticsearch: started with it, kept running, stopped with it.
 *
 * <p>Its port is known before it answers, so that everything else starts meanwhile; the platform runs without it, too.
 */
final class EmbeddedElasticsearch implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedSettings.Servers settings;
    private final int port = FreePort.find();
    private final Supervisor supervisor;

    private EmbeddedElasticsearch(DataFolder folder, EmbeddedSettings.Servers settings) {
        this.folder = folder;
        this.settings = settings;
        this.supervisor = new Supervisor("Elasticsearch", this::start);
    }

    /** Begins to start it, and does not wait. */
    static EmbeddedElasticsearch begin(DataFolder folder, EmbeddedSettings settings) {
        EmbeddedElasticsearch elasticsearch = new EmbeddedElasticsearch(folder, settings.embedded());
        elasticsearch.supervisor.begin();
        return elasticsearch;
    }

    ElasticsearchConnectionDetails connectionDetails() {
        ElasticsearchConnectionDetails.Node node = new ElasticsearchConnectionDetails.Node(
                "127.0.0.1", port, ElasticsearchConnectionDetails.Node.Protocol.HTTP);
        return () -> List.of(node);
    }

    /** Waits until it answers, but no longer than the settings allow; whether it does. */
    boolean awaitAnswer() {
        try {
            return supervisor.awaitFirstStart(settings.elasticsearchWait());
        } catch (ExecutionException e) {
            return false; // The supervisor has said why, and goes on trying.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
        SearchServerHome home = SearchServerHome.unpackInto(folder.resolve("programs"));
        OutdatedPrograms.deleteBeside(home.path());
        SearchServerSettings server = new SearchServerSettings(
                home,
                folder.resolve("elasticsearch"),
                folder.resolve("logs").resolve("elasticsearch"),
                port,
                Math.toIntExact(settings.elasticsearchHeap().toMegabytes()),
                SearchServerLife.LONG,
                settings.elasticsearchWait().multipliedBy(2),
                null);
        return new Running(SearchServer.start(server));
    }

    private record Running(SearchServer server) implements ChildServer {
        @Override
        public long pid() {
            return server.pid();
        }

        @Override
        public CompletableFuture<?> onExit() {
            return server.onExit();
        }

        @Override
        public void stop() {
            server.stop();
        }
    }
}
