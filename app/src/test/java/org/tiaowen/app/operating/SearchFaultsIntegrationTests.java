package org.tiaowen.app.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;

/** What somebody who searches sees while Elasticsearch is killed, paused, full or empty. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(300)
class SearchFaultsIntegrationTests {

    private static final String AWAY = "检索服务暂时不可用";
    private static final String MISSING = "还没有写入索引";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PROCESS = Pattern.compile("\"id\":(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final URI elasticsearch;
    private final HouseOfTheTests house;

    @Autowired
    SearchFaultsIntegrationTests(
            @LocalServerPort int port,
            @Value("${spring.elasticsearch.uris}") URI elasticsearch,
            ApplicationContext context) {
        this.port = port;
        this.elasticsearch = elasticsearch;
        this.house = new HouseOfTheTests(context);
    }

    @BeforeEach
    void anExpertHasFoundSomething() throws Exception {
        house.version();
        Person expert = house.person(Role.EXPERT);
        String form = "username=" + encoded(expert.username()) + "&password=" + encoded(expert.password()) + "&_csrf="
                + encoded(token());
        post("/login", form);
        until("the regulation is found", () -> search().contains("云州市停车管理条例"));
    }

    @Test
    void killedServerIsSaidToBeAwayAndComesBackByItself() throws Exception {
        ProcessHandle process = ProcessHandle.of(process()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(search()).contains(AWAY);
        until("it is back", () -> !search().contains(AWAY));
        assertThat(search()).contains("云州市停车管理条例");
    }

    @Test
    void pausedServerIsSaidToBeAway() throws Exception {
        long process = process();
        signal("STOP", process);
        try {
            assertThat(search()).contains(AWAY);
            assertThat(search()).contains(AWAY);
        } finally {
            signal("CONT", process);
        }
        until("it is back", () -> search().contains("云州市停车管理条例"));
    }

    @Test
    void fullDiskIsSaidToLeaveHitsOut() throws Exception {
        watermarks("\"999999gb\"", "\"999998gb\"", "\"999997gb\"");
        try {
            until("something is said to be missing", () -> {
                house.version();
                return search().contains(MISSING);
            });
            assertThat(search()).contains("云州市停车管理条例");
        } finally {
            watermarks("null", "null", "null");
        }
        until("nothing is missing any more", () -> !search().contains(MISSING));
    }

    @Test
    void emptyServerIsFilledAgain() throws Exception {
        String indexes = elastic("GET", "/_alias?filter_path=*", "");
        Matcher names = Pattern.compile("\"(tiaowen-[a-z]+-m[0-9]+-[0-9]+)\"").matcher(indexes);
        while (names.find()) {
            elastic("DELETE", "/" + names.group(1), "");
        }

        assertThat(search()).contains(AWAY);
        until("it is filled again", () -> search().contains("云州市停车管理条例"));
    }

    private String search() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/search?all=true&q=" + encoded("停车管理"));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private void watermarks(String low, String high, String flood) throws IOException, InterruptedException {
        elastic("PUT", "/_cluster/settings", """
                {"persistent": {"cluster.routing.allocation.disk.watermark": {
                    "low": %s, "high": %s, "flood_stage": %s, "flood_stage.frozen": %s}}}""".formatted(low, high, flood, flood));
    }

    private long process() throws IOException, InterruptedException {
        Matcher found = PROCESS.matcher(elastic("GET", "/_nodes/_local/process?filter_path=nodes.*.process.id", ""));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static void signal(String signal, long process) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private String elastic(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private void post(String path, String form) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login").body());
        return Optional.of(token).filter(Matcher::find).orElseThrow().group(1);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Something that may not have happened yet. */
    private interface Event {
        boolean hasHappened() throws IOException, InterruptedException;
    }

    private static void until(String what, Event event) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!event.hasHappened()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Thread.sleep(500);
        }
    }
}
