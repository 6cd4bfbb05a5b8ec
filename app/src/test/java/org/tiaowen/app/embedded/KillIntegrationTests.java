package org.tiaowen.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} of every process in turn while comments come in: what got a receipt is there afterwards. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void everyCommentWithAReceiptIsThereLinkedAndSearchableAfterEachProcessWasKilled() throws Exception {
        Path data = directory.resolve("data");
        int port = FreePort.find();
        Instant begin = Instant.now();
        ApplicationProcess first = ApplicationProcess.start(data, port);
        try (CitizensWriting citizens = citizens(first)) {
            citizens.awaitMore(20, PATIENCE);
            killElasticsearch(first, citizens);
            kill(first.postgres());
            citizens.awaitMore(20, PATIENCE);
            ProcessHandle orphan = first.elasticsearch();
            first.kill();
            orphan.onExit().get(60, TimeUnit.SECONDS);

            ProcessHandle postgres;
            ProcessHandle elasticsearch;
            try (ApplicationProcess second = ApplicationProcess.start(data, port)) {
                citizens.awaitMore(20, PATIENCE);
                citizens.finish();
                assertThat(citizens.refusals()).as("requests without a receipt").isPositive();
                assertAllAreThere(second, citizens, begin);
                System.out.printf(
                        "%d comments with a receipt, all there, linked and found; %d requests met an error meanwhile%n",
                        citizens.wordsByReceipt().size(), citizens.refusals());
                postgres = second.postgres();
                elasticsearch = second.elasticsearch();
            }
            assertThat(postgres.isAlive()).isFalse();
            assertThat(elasticsearch.isAlive()).isFalse();
        } finally {
            first.kill();
        }
    }

    /** Meanwhile comments come in, and balancers keep the application. */
    private static void killElasticsearch(ApplicationProcess application, CitizensWriting citizens) throws Exception {
        kill(application.elasticsearch());
        assertThat(eventually(() -> application.health(""), status -> status == 503))
                .isEqualTo(503);
        assertThat(application.health("/readiness")).isEqualTo(200);
        citizens.awaitMore(20, PATIENCE);
        assertThat(eventually(() -> application.health(""), status -> status == 200))
                .isEqualTo(200);
    }

    private CitizensWriting citizens(ApplicationProcess application) throws Exception {
        JsonNode consultation =
                get(application, "/api/v1/consultations?state=OPEN", "").get(0);
        String path = "/api/v1/consultations/" + consultation.get("id").stringValue();
        JsonNode article = article(get(application, path, "").get("tree"), "第九条");
        return new CitizensWriting(
                application.address().resolve(path + "/comments"),
                UUID.fromString(article.get("id").stringValue()),
                "第九条");
    }

    private void assertAllAreThere(ApplicationProcess application, CitizensWriting citizens, Instant begin)
            throws Exception {
        for (Map.Entry<String, String> comment : citizens.wordsByReceipt().entrySet()) {
            assertThat(get(application, "/api/v1/receipts/" + comment.getKey(), "")
                            .toString())
                    .contains(comment.getValue());
        }
        String expert = expert(application.data());
        Map<String, Set<String>> found = eventually(
                () -> found(application, expert, begin),
                soFar -> soFar.keySet().containsAll(citizens.wordsByReceipt().keySet())
                        && soFar.values().stream().noneMatch(Set::isEmpty));
        assertThat(found.keySet()).containsAll(citizens.wordsByReceipt().keySet());
        assertThat(found.values()).allSatisfy(clauses -> assertThat(clauses)
                .contains(citizens.clause().toString()));
    }

    /** The clauses each of the comments is linked to, by receipt, as the search sees them; it pages to the 1,000th hit only. */
    private Map<String, Set<String>> found(ApplicationProcess application, String authorization, Instant begin)
            throws Exception {
        Map<String, String> receipts = receipts(application);
        Map<String, Set<String>> found = new HashMap<>();
        for (Instant from = begin; from.isBefore(Instant.now()); from = from.plus(WINDOW)) {
            for (int number = 0; number < 10; number++) {
                JsonNode page = get(
                        application,
                        "/api/v1/search/comments?size=100&page=%d&from=%s&until=%s&q=%s"
                                .formatted(
                                        number,
                                        from,
                                        from.plus(WINDOW),
                                        URLEncoder.encode(CitizensWriting.MARK, StandardCharsets.UTF_8)),
                        authorization);
                for (JsonNode hit : page.get("hits")) {
                    Set<String> clauses = new TreeSet<>();
                    hit.get("clauses").forEach(clause -> clauses.add(clause.stringValue()));
                    found.put(receipts.getOrDefault(hit.get("comment").stringValue(), "no receipt"), clauses);
                }
            }
        }
        return found;
    }

    /** The receipt of each comment by its id: no answer to staff holds one. */
    private static Map<String, String> receipts(ApplicationProcess application) throws Exception {
        Map<String, String> receipts = new HashMap<>();
        try (Connection connection = application.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, receipt from comment")) {
            while (rows.next()) {
                receipts.put(rows.getString("id"), rows.getString("receipt"));
            }
        }
        return receipts;
    }

    /** The demonstration's expert, whose generated password stands in a file of the data folder. */
    private static String expert(Path data) throws Exception {
        String password = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .filter(line -> line.startsWith("expert "))
                .map(line -> line.split("\\s+", -1)[1])
                .findFirst()
                .orElseThrow();
        return "Basic " + Base64.getEncoder().encodeToString(("expert:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode article(JsonNode node, String number) {
        return node.findParents("number").stream()
                .filter(each -> number.equals(each.get("number").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(ApplicationProcess application, String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    /** The first result that is {@code wanted}, or else the last one. */
    private static <T> T eventually(Callable<T> attempt, Predicate<T> wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T result = attempt.call();
            if (wanted.test(result) || System.nanoTime() > deadline) {
                return result;
            }
            Thread.sleep(200);
        }
    }
}
