package org.tiaowen.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Batches of comments from the uploaded file to linked and searchable, beside the segmentation of the same texts alone;
 * then once more, killed halfway.
 *
 * <p>As many as {@code -Dtiaowen.comments} tells.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class BatchThroughputIntegrationTests {

    private static final int COMMENTS = Integer.getInteger("tiaowen.comments", 800);

    /** Of them come once more and meet the kill. */
    private static final int KILLED = Integer.getInteger("tiaowen.comments.killed", Math.min(COMMENTS, 20_000));

    private static final int ROWS_A_FILE = 5_000;

    /** The index of what was said before, which new opinions are grouped with, takes some kilobytes an opinion. */
    private static final List<String> OPTIONS = List.of(COMMENTS > 20_000 ? "-Xmx3g" : "-Xmx1g");

    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final String NOTHING_TO_LINK = waiting("comment_linking_task");
    private static final String NOTHING_TO_INDEX = waiting("search_task");
    private static final String NOTHING_TO_GROUP = waiting("opinion_grouping_task");
    private static final String HEADINGS = "登记号,收集日期,收集方式,提出人类别,针对条款,意见内容,姓名或单位,联系方式\r\n";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void everyRowOfABatchIsThereOnceLinkedAndSearchableAlsoAfterAKillHalfway() throws Exception {
        List<String> comments = RealLetters.orSkip(COMMENTS);
        double alone = segmentedASecond(comments);
        Path data = directory.resolve("data");
        int port = FreePort.find();
        ApplicationProcess first = ApplicationProcess.start(data, port, OPTIONS);
        try {
            String consultation = openConsultation(first);
            awaitEverything(first);
            long began = System.nanoTime();
            upload(first, consultation, "甲", comments);
            await(first, received("甲"), COMMENTS);
            double receivedAfter = seconds(began);
            await(first, NOTHING_TO_LINK, 0);
            double linkedAfter = seconds(began);
            await(first, NOTHING_TO_INDEX, 0);
            double all = seconds(began);
            System.out.printf(
                    "%d comments: received after %.1f s, linked after %.1f s, searchable after %.1f s = %.0f a second;"
                            + " segmentation alone %.0f a second, ratio %.2f%n",
                    COMMENTS, receivedAfter, linkedAfter, all, COMMENTS / all, alone, alone * all / COMMENTS);
            await(first, NOTHING_TO_GROUP, 0);
            System.out.printf("grouped after %.1f s%n", seconds(began));
            assertEachIsThereOnce(first, "甲", COMMENTS);

            upload(first, consultation, "乙", comments.subList(0, KILLED));
            await(first, received("乙"), KILLED / 2);
        } finally {
            first.kill();
        }
        try (ApplicationProcess second = ApplicationProcess.start(data, port, OPTIONS)) {
            await(second, received("乙"), KILLED);
            awaitEverything(second);
            assertEachIsThereOnce(second, "乙", KILLED);
            assertEachIsThereOnce(second, "甲", COMMENTS);
        }
    }

    private static void awaitEverything(ApplicationProcess application) throws Exception {
        await(application, NOTHING_TO_LINK, 0);
        await(application, NOTHING_TO_GROUP, 0);
        await(application, NOTHING_TO_INDEX, 0);
    }

    private static double segmentedASecond(List<String> comments) {
        Segmenter segmenter = new Segmenter(LegalLexicon.bundled());
        comments.stream().limit(2_000).forEach(segmenter::segment);
        long began = System.nanoTime();
        long words = comments.parallelStream()
                .mapToLong(comment -> segmenter.segment(comment).size())
                .sum();
        double seconds = seconds(began);
        assertThat(words).isPositive();
        return comments.size() / seconds;
    }

    private String openConsultation(ApplicationProcess application) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(application.address().resolve("/api/v1/consultations?state=OPEN"))
                .build();
        JsonNode consultations = JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return consultations.get(0).get("id").stringValue();
    }

    private void upload(ApplicationProcess application, String consultation, String series, List<String> comments)
            throws Exception {
        URI door = application.address().resolve("/api/v1/consultations/" + consultation + "/comments/batch");
        for (int from = 0; from < comments.size(); from += ROWS_A_FILE) {
            int first = from;
            String file = HEADINGS
                    + IntStream.range(first, Math.min(first + ROWS_A_FILE, comments.size()))
                            .mapToObj(i -> row(series, i, comments.get(i)))
                            .collect(Collectors.joining());
            String boundary = "----tiaowen";
            String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + series
                    + from + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n";
            HttpRequest request = HttpRequest.newBuilder(door)
                    .timeout(Duration.ofMinutes(5))
                    .header("Authorization", contactPoint(application.data()))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }
    }

    private static String row(String series, int number, String text) {
        return "%s-%06d,%s,座谈会,居民,,\"%s\",,%n"
                .formatted(series, number, LocalDate.now(ZoneId.of("Asia/Shanghai")), text.replace("\"", "\"\""));
    }

    /** The demonstration's first contact point, whose generated password stands in a file of the data folder. */
    private static String contactPoint(Path data) throws Exception {
        String[] account = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .filter(line -> line.contains("联系点"))
                .findFirst()
                .orElseThrow()
                .split("\\s+", -1);
        return "Basic "
                + Base64.getEncoder().encodeToString((account[0] + ":" + account[1]).getBytes(StandardCharsets.UTF_8));
    }

    private static String received(String series) {
        return """
                select coalesce(sum(b.rows_received), 0) from comment_batch b
                join comment_batch_row r on r.batch = b.id and r.position = 0
                where r.registry_number like '%s-%%'
                """.formatted(series);
    }

    /** 1 while a row is there: to count them all again and again would take part of what is measured. */
    private static String waiting(String table) {
        return "select count(*) from (select 1 from " + table + " limit 1) waiting";
    }

    private static void assertEachIsThereOnce(ApplicationProcess application, String series, long wanted)
            throws Exception {
        assertThat(numbers(application, """
                        select count(*), count(distinct registry_number),
                            count(*) filter (where exists (select 1 from comment_analysis a where a.comment = c.id)),
                            count(*) filter (where exists (
                                select 1 from comment_opinion o where o.comment = c.id and o.current)),
                            count(*) filter (where exists (
                                select 1 from opinion_grouping g where g.comment = c.id))
                        from comment c where registry_number like '%s-%%'
                        """.formatted(series)))
                .as("comments, registry numbers, analysed comments, comments with opinions, with groups of " + series)
                .containsOnly(wanted);
    }

    private static void await(ApplicationProcess application, String sql, long wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean falling = wanted == 0;
        while (true) {
            long number = numbers(application, sql).getFirst();
            if (falling ? number <= wanted : number >= wanted) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        sql + ": " + number + " in place of " + wanted + "\n" + application.console());
            }
            Thread.sleep(200);
        }
    }

    /** The columns of the one row the query gives. */
    private static List<Long> numbers(ApplicationProcess application, String sql) throws Exception {
        try (Connection connection = application.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            List<Long> numbers = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                numbers.add(row.getLong(i));
            }
            return numbers;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
