package org.tiaowen.app.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Citizens who send one comment after another and, like a person in front of an error page, the same one again until a
 * receipt comes back.
 */
final class CitizensWriting implements AutoCloseable {

    /** In each of their comments, and in no other. */
    static final String MARK = "萤火虫";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BETWEEN_COMMENTS = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI door;
    private final UUID clause;
    private final Map<String, String> wordsByReceipt = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Thread[] citizens;
    private volatile boolean stopping;

    /** Every second comment points at {@code clause}; the others name it, as {@code designation}. */
    CitizensWriting(URI door, UUID clause, String designation) {
        this.door = door;
        this.clause = clause;
        this.citizens = new Thread[] {citizen("甲", clause, designation), citizen("乙", clause, designation)};
    }

    UUID clause() {
        return clause;
    }

    /** The words of each comment by the receipt that was given for it. */
    Map<String, String> wordsByReceipt() {
        return wordsByReceipt;
    }

    /** How often there was an error in place of a receipt. */
    int refusals() {
        return refusals.get();
    }

    /** Waits until so many more receipts have been given. */
    void awaitMore(int receipts, Duration patience) throws InterruptedException {
        int enough = wordsByReceipt.size() + receipts;
        long deadline = System.nanoTime() + patience.toNanos();
        while (wordsByReceipt.size() < enough) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only " + (wordsByReceipt.size() + receipts - enough)
                        + " receipts within " + patience.toSeconds() + " s");
            }
            Thread.sleep(50);
        }
    }

    /** The last comments are sent; those without an answer by then are given up. */
    void finish() throws InterruptedException {
        stopping = true;
        for (Thread citizen : citizens) {
            citizen.join();
        }
    }

    @Override
    public void close() {
        stopping = true;
        client.close();
    }

    private Thread citizen(String name, UUID pointedAt, String designation) {
        return Thread.ofPlatform().name("citizen-" + name).start(() -> {
            try {
                for (int i = 1; !stopping; i++) {
                    boolean points = i % 2 == 0;
                    String words = (points ? "" : designation) + "建议在停车场周边保护" + MARK + "栖息地（" + name + i + "）。";
                    send(UUID.randomUUID(), words, points ? pointedAt : null);
                    Thread.sleep(BETWEEN_COMMENTS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void send(UUID key, String words, @Nullable UUID pointedAt) throws InterruptedException {
        Map<String, String> comment =
                pointedAt == null ? Map.of("text", words) : Map.of("text", words, "clause", pointedAt.toString());
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(comment)))
                .build();
        while (true) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    wordsByReceipt.put(
                            JSON.readTree(answer.body()).get("number").stringValue(), words);
                    return;
                }
                if (answer.statusCode() < 500) {
                    throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
                }
            } catch (IOException e) {
                // The application is away.
            }
            refusals.incrementAndGet();
            if (stopping) {
                return;
            }
            Thread.sleep(500);
        }
    }
}
