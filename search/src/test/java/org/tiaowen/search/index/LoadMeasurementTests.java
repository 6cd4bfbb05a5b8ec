package org.tiaowen.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tiaowen.drafting.library.AddingLawTexts;
import org.tiaowen.drafting.library.LawSource;
import org.tiaowen.search.MeasuringData;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.elasticsearch.IndexContents;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchIndexes;
import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.ClauseSearch;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SearchPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures indexing and searching at size, each beside Elasticsearch alone in the same run. Prints lines for
 * {@code docs/measurements.md}. {@code -Dtiaowen.measure.load=1000000} says how many comments; 0 for articles
 * alone. {@code -Dtiaowen.measure.articles=40000} takes the first of the corpus only.
 */
@EnabledIfSystemProperty(named = "tiaowen.measure.load", matches = "\\d+")
@TestPropertySource(properties = {"tiaowen.search.index-prefix=load", "tiaowen.search.workers=0"})
class LoadMeasurementTests extends SearchIntegrationTest {

    private static final long SEED = 20_261_123;
    private static final int QUERIES = 1_000;
    private static final int BULK_BYTES = 4_000_000;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private AddingLawTexts adding;

    @Autowired
    private DocumentSources sources;

    @Autowired
    private Preparing preparing;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private UpkeepJobs jobs;

    @Autowired
    private IndexTasks tasks;

    @Autowired
    private SearchIndexes indexes;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private IndexContents contents;

    @Autowired
    private ClauseSearch search;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.elasticsearch.uris}")
    private URI elasticsearch;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> citations = new ArrayList<>();

    @Test
    void indexingAndSearchingAtSize() throws Exception {
        Path data = MeasuringData.folder();
        bringIn(data.resolve("corpus/articles.jsonl.gz"));
        assertThat(preparing.prepare()).isTrue();
        jdbc.sql("truncate search_task").update();
        indexing(IndexKind.CLAUSES);
        searching(data.resolve("gold/search/dev.jsonl"));
        int count = Integer.getInteger("tiaowen.measure.load", 0);
        if (count > 0) {
            comments.insteadOfThese(MeasuredComments.make(jdbc, data.resolve("comments"), count, SEED));
            indexing(IndexKind.COMMENTS);
        }
    }

    private void bringIn(Path corpus) throws Exception {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        Map<String, String> chapters = new LinkedHashMap<>();
        Random random = new Random(SEED);
        int articles = 0;
        int most = Integer.getInteger("tiaowen.measure.articles", Integer.MAX_VALUE);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles < most; line = lines.readLine()) {
                JsonNode article = JSON.readTree(line);
                String law = article.path("law").asString("");
                String file = law + "(" + article.path("date").asString("") + ").md";
                StringBuilder text = texts.computeIfAbsent(file, none -> new StringBuilder(law).append("\n\n"));
                String chapter = article.path("chapter").asString("");
                if (!chapter.isBlank() && !chapter.equals(chapters.put(file, chapter))) {
                    text.append(chapter).append("\n\n");
                }
                String number = article.path("article").asString("");
                text.append(number)
                        .append('\u3000')
                        .append(article.path("text").asString(""))
                        .append("\n\n");
                articles++;
                if (random.nextInt(200) == 0) {
                    citations.add(law + number);
                }
            }
        }
        int[] kept = {0};
        long begun = System.nanoTime();
        parallel(2, List.copyOf(texts.entrySet()), entry -> {
            var added =
                    adding.add(new LawSource(entry.getKey(), entry.getValue().toString()), "measuring");
            synchronized (kept) {
                kept[0] += added instanceof org.tiaowen.drafting.library.LawAdding.Added ? 1 : 0;
            }
        });
        System.out.printf(
                "%,d articles in %,d texts, %,d of them kept in the library, %.0f s%n",
                articles, texts.size(), kept[0], seconds(begun));
    }

    /** Twice ours, twice the bare one, in turns. */
    private void indexing(IndexKind kind) throws Exception {
        DocumentSource source = sources.of(kind);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        Path file = Files.createTempFile("bulk", ".ndjson");
        long textBytes = 0;
        long documents = 0;
        for (int round = 0; round < 2; round++) {
            long job = jobs.want(UpkeepTask.REBUILD, kind, "measuring").orElseThrow();
            long begun = System.nanoTime();
            rebuild.run(jobs.find(job).orElseThrow(), () -> {});
            double taken = seconds(begun);
            jobs.finish(job, UpkeepJob.Outcome.DONE, null);
            documents = cluster.count(indexes.alias(source.schema()));
            ours.add(documents / taken);
            indexes.dropRetired(source.schema(), java.time.Duration.ZERO);
            if (round == 0) {
                textBytes = dump(source.schema(), file);
                System.out.printf(
                        "%s: index %,d bytes for %,d bytes of text in %,d documents, bulk file %,d bytes%n",
                        kind,
                        store(indexes.serving(source.schema()).orElseThrow()),
                        textBytes,
                        documents,
                        Files.size(file));
            }
            bare.add(documents / bareBulk(source.schema(), file));
        }
        long job = jobs.want(UpkeepTask.CHECK, kind, "measuring").orElseThrow();
        jobs.finish(job, UpkeepJob.Outcome.CANCELLED, null);
        System.out.printf(
                "%s: ours %s documents/s, bare _bulk %s documents/s, ratio %.2f%n",
                kind,
                ours.stream().map(rate -> "%,.0f".formatted(rate)).toList(),
                bare.stream().map(rate -> "%,.0f".formatted(rate)).toList(),
                ours.stream().mapToDouble(rate -> rate).sum()
                        / bare.stream().mapToDouble(rate -> rate).sum());
        Files.delete(file);
    }

    /** The documents as they were written; returns the bytes of their texts. */
    private long dump(IndexSchema schema, Path file) throws IOException {
        long bytes = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file);
                IndexContents.Scan scan = contents.scan(indexes.alias(schema), DocumentFields.KEY, List.of())) {
            while (scan.hasNext()) {
                IndexContents.Indexed document = scan.next();
                bytes += document.fields()
                        .getOrDefault(DocumentFields.TEXT, "")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8)
                        .length;
                out.write("{\"index\":{\"_id\":\"" + document.id() + "\"}}\n");
                out.write(JSON.writeValueAsString(document.fields()) + "\n");
            }
        }
        return bytes;
    }

    /** As many connections as our rebuild has threads, requests of the usual size; until everything is findable. */
    private double bareBulk(IndexSchema schema, Path file) throws Exception {
        String index = indexes.createBuilding(schema, tasks.database());
        List<byte[]> requests = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            StringBuilder request = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                request.append(line).append('\n').append(lines.readLine()).append('\n');
                if (request.length() > BULK_BYTES / 2) {
                    requests.add(request.toString().getBytes(StandardCharsets.UTF_8));
                    request.setLength(0);
                }
            }
            requests.add(request.toString().getBytes(StandardCharsets.UTF_8));
        }
        long begun = System.nanoTime();
        parallel(2, requests, request -> post("/" + index + "/_bulk", request));
        post("/" + index + "/_refresh", new byte[0]);
        double taken = seconds(begun);
        indexes.dropUnfinished(schema);
        return taken;
    }

    private long store(String index) throws Exception {
        JsonNode stats = JSON.readTree(get("/" + index + "/_stats/store"));
        return stats.path("_all")
                .path("primaries")
                .path("store")
                .path("size_in_bytes")
                .asLong(0);
    }

    private void searching(Path questions) throws Exception {
        List<String> log = new ArrayList<>();
        for (String line : Files.readAllLines(questions)) {
            log.add(JSON.readTree(line).path("query").asString(""));
        }
        log.addAll(citations.subList(0, Math.min(log.size(), citations.size())));
        List<List<String>> bodies = new ArrayList<>();
        try (RecordedQueries recorded = new RecordedQueries()) {
            for (String query : log) {
                ask(query);
                bodies.add(recorded.take());
            }
        }
        for (int clients : new int[] {1, 8, 32}) {
            long[] ours = times(clients, i -> ask(log.get(i % log.size())));
            long[] bare = times(clients, i -> askBare(bodies.get(i % bodies.size())));
            System.out.printf("%d clients: ours %s, bare %s%n", clients, percentiles(ours), percentiles(bare));
        }
    }

    private void askBare(List<String> bodies) {
        for (String body : bodies) {
            post(
                    "/" + indexes.alias(ClauseSource.SCHEMA) + "/_search?typed_keys=true",
                    body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void ask(String query) {
        var result = search.search(ClauseQuery.of(query, Paging.first(20)), Reader.PUBLIC);
        assertThat(result).isInstanceOf(SearchPage.class);
    }

    private long[] times(int clients, IntConsumer asking) throws Exception {
        long[] times = new long[QUERIES];
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            turns.add(i);
        }
        parallel(clients, turns, i -> {
            long begun = System.nanoTime();
            asking.accept(i);
            times[i] = System.nanoTime() - begun;
        });
        return times;
    }

    private static String percentiles(long[] times) {
        Arrays.sort(times);
        return "p50 %.1f p95 %.1f p99 %.1f ms"
                .formatted(
                        times[times.length / 2] / 1e6,
                        times[times.length * 95 / 100] / 1e6,
                        times[times.length * 99 / 100] / 1e6);
    }

    /** Work on one thing. */
    private interface Work<T> {
        void on(T thing) throws Exception;
    }

    private static <T> void parallel(int threads, List<T> things, Work<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (T thing : things) {
                all.add(pool.submit(() -> {
                    work.on(thing);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private void post(String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        send(request);
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(elasticsearch.resolve(path)).build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
