package org.tiaowen.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tiaowen.search.InventedComments;
import org.tiaowen.search.SearchTestApplication;
import org.tiaowen.search.TestServers;
import org.tiaowen.search.elasticsearch.IndexContents;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.searchserver.SearchServer;
import org.tiaowen.searchserver.SearchServerNode;

/** The same program over three nodes, every index in three parts with a copy of each. */
@SpringBootTest(
        classes = SearchTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.flyway.locations=classpath:db/migration/drafting,classpath:db/migration/search",
            "spring.elasticsearch.connection-timeout=2s",
            "tiaowen.search.index-prefix=three",
            "tiaowen.search.shards=3",
            "tiaowen.search.replicas=1"
        })
@DirtiesContext
@Timeout(300)
class ThreeNodesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int COMMENTS = 300;

    private static final List<SearchServer> SERVERS = new ArrayList<>();

    @Autowired
    private InventedComments comments;

    @Autowired
    private IndexQueue queue;

    @Autowired
    private IndexHealth health;

    @Autowired
    private IndexContents contents;

    @Autowired
    private SearchAliases aliases;

    @Autowired
    private Upkeep upkeep;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        start();
        String database = TestServers.emptyDatabase("three");
        registry.add("spring.datasource.url", () -> database);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add(
                "spring.elasticsearch.uris",
                () -> SERVERS.stream().map(server -> server.uri().toString()).collect(Collectors.joining(",")));
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(SearchServer::stop);
    }

    private static void start() {
        List<Integer> ports = freePorts(3);
        List<String> names = List.of("one", "two", "three");
        List<CompletableFuture<SearchServer>> starting = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> launch(new SearchServerNode(names.get(i), ports.get(i), ports, names)),
                        command -> Thread.ofPlatform().start(command)))
                .toList();
        starting.forEach(server -> SERVERS.add(server.join()));
    }

    private static SearchServer launch(SearchServerNode node) {
        try {
            return SearchServer.start(
                    TestServers.anotherServer().withHeapMegabytes(256).asNode(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = open.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : open) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingIsMissingWhenOneOfThreeNodesDies() {
        Set<String> said = new HashSet<>();
        say(said, COMMENTS);
        await("all are found", () -> found().equals(said));
        long job = upkeep.want(UpkeepTask.REBUILD, IndexKind.COMMENTS, "admin").orElseThrow();
        await("an index is built anew on three nodes", () -> isDone(job));
        assertThat(found()).isEqualTo(said);
        // Of what has no copy yet, whatever node dies may have the only one.
        await("every part has a copy", () -> ask("/_cluster/health").contains("\"status\":\"green\""));

        SearchServer dying = SERVERS.getFirst();
        ProcessHandle.of(dying.pid()).ifPresent(ProcessHandle::destroyForcibly);
        dying.onExit().join();
        say(said, COMMENTS);

        await("all are found on two nodes", () -> found().equals(said));
        await("the queue is empty", () -> health.status().pending() == 0);
        long check =
                upkeep.want(UpkeepTask.FULL_CHECK, IndexKind.COMMENTS, "admin").orElseThrow();
        await("the check is over", () -> isDone(check));
        assertThat(upkeep.find(check).orElseThrow().findings().count()).isZero();
    }

    private void say(Set<String> said, int count) {
        for (int i = 0; i < count; i++) {
            CommentDocument comment = comments.say("三个节点上的第" + said.size() + "条意见");
            queue.add(IndexKind.COMMENTS, comment.id());
            said.add(comment.id().toString());
        }
    }

    private Set<String> found() {
        Set<String> found = new HashSet<>();
        try (IndexContents.Scan scan =
                contents.scan(aliases.comments(), DocumentFields.KEY, List.of(DocumentFields.KEY))) {
            while (scan.hasNext()) {
                assertThat(found.add(scan.next().id())).as("found once").isTrue();
            }
        } catch (SearchClusterUnavailable e) {
            return Set.of();
        }
        return found;
    }

    private boolean isDone(long job) {
        UpkeepJob found = upkeep.find(job).orElseThrow();
        assertThat(found.outcome()).isNotEqualTo(UpkeepJob.Outcome.FAILED);
        return !found.isOpen();
    }

    /** What a node that lives says; the reason where none does. */
    private static String ask(String path) {
        String said = "no node lives";
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (SearchServer server : SERVERS) {
                if (server.onExit().isDone()) {
                    continue;
                }
                HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
                } catch (IOException e) {
                    said = e.toString();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said;
    }

    /** How the cluster and the queue stand, for whoever reads why the test failed. */
    private String state() {
        return Stream.of(
                        "/_cluster/health?level=indices&pretty",
                        "/_cat/master?v",
                        "/_cat/shards?v&h=index,shard,prirep,state,node,unassigned.reason,unassigned.details",
                        "/_cluster/allocation/explain?pretty")
                .map(path -> path + "\n" + ask(path))
                .collect(Collectors.joining("\n", health.status() + "\n" + upkeep.newest(5) + "\n", ""));
    }

    private void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail(what + "\n" + state());
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting until " + what, e);
            }
        }
    }
}
