package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.app.security.PermissionTables.Row;

/**
 * A person's data is in no page, export, log, index or column that may not have it. Invented strangers speak by every way in
 * there is, and are handled, answered and heard again; then everything that was kept or shown is looked through for them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonalDataIntegrationTests {

    private static final List<Row> SIGHT = PermissionTables.under("Sight");

    /** A name the program cannot know for one; somebody masked it by hand. */
    private static final String MASKED_BY_HAND = "檀溪翁";

    private final int port;
    private final ApplicationContext context;
    private final Map<Actor, Caller> callers = new EnumMap<>(Actor.class);
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Instant begun = Instant.now();
    private ThingsAtTheDoors things;
    private LivesOfComments lives;

    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getLoggerName() + " " + event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                logged.add(event.getLoggerName() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };

    @Autowired
    PersonalDataIntegrationTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    @BeforeAll
    void strangersSpeakAndAreAnswered() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        listening.setContext(root.getLoggerContext());
        listening.start();
        root.addAppender(listening);
        ((Logger) LoggerFactory.getLogger("org.tiaowen")).setLevel(Level.DEBUG);
        things = new ThingsAtTheDoors(context);
        for (Actor actor : Actor.values()) {
            Person person = things.person(actor);
            callers.put(actor, person == null ? Caller.anybody(port) : Caller.signedIn(port, person));
        }
        lives = new LivesOfComments(things, this::caller);
        lives.begin(MASKED_BY_HAND);
    }

    @AfterAll
    void nobodyListensAnyMore() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(listening);
        ((Logger) LoggerFactory.getLogger("org.tiaowen")).setLevel(null);
    }

    private Caller caller(Actor actor) {
        return Objects.requireNonNull(callers.get(actor));
    }

    private static List<String> traces() {
        return Stream.concat(Stranger.TRACES.stream(), Stream.of(MASKED_BY_HAND))
                .toList();
    }

    @Test
    @Order(1)
    void noColumnOfAnyTableHoldsATrace() {
        assertThat(Traces.inDatabase(things.bean(JdbcClient.class), traces())).isEmpty();
    }

    @Test
    @Order(2)
    void noDocumentAndNoTermOfTheIndexHoldsATrace() throws Exception {
        assertThat(Traces.in("documents", asked("{\"size\": 10000}"), traces())).isEmpty();
        for (String trace : List.of("13973159", "50010719870", "a5z9", "62284800973", "liuxihu")) {
            String query =
                    "{\"query\": {\"query_string\": {\"query\": \"*%s*\", \"fields\": [\"*\"], \"lenient\": true}}}";
            assertThat(asked(query.formatted(trace))).contains("\"hits\":{\"total\":{\"value\":0");
        }
    }

    private String asked(String query) throws Exception {
        String uri = context.getEnvironment().getRequiredProperty("spring.elasticsearch.uris");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(uri + "/_search"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(query))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    @ParameterizedTest
    @EnumSource(Actor.class)
    @Order(3)
    void seesWhatTheTableSaysAndNobodysDataBesides(Actor actor) throws Exception {
        Crawl crawl = new Crawl(caller(actor)).from(lives.addresses(actor));
        lives.demandOriginals(actor, crawl);
        List<String> wrong = new ArrayList<>();
        for (Row row : SIGHT) {
            String what = row.action().replaceFirst("\\W.*", "");
            if (crawl.shows(lives.wordsOf(what)) != row.may(actor)) {
                wrong.add(row.action());
            }
        }
        crawl.forEach((address, text) -> {
            if (!lives.mayHoldTraces(address, actor)) {
                wrong.addAll(Traces.in(address, lives.withoutFiles(text, actor), traces()));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(4)
    void nobodyIsFoundByHisData() throws Exception {
        List<String> nobody = found(Stranger.silent());
        for (Stranger one : lives.strangers()) {
            assertThat(found(one)).as(one.way()).isEqualTo(nobody);
        }
    }

    /** How many comments are found by each datum: for somebody who spoke not one more than for somebody who never did. */
    private List<String> found(Stranger one) throws Exception {
        List<String> totals = new ArrayList<>();
        for (String datum : one.data()) {
            String answer = Traces.textOf(caller(Actor.DRAFTER)
                    .get("/api/v1/search/comments?consultation=" + things.consultation + "&q=" + Caller.encoded(datum))
                    .body());
            totals.add(answer.replaceFirst("(?s).*\"total\" ?: ?(\\d+).*", "$1"));
        }
        return totals;
    }

    @Test
    @Order(5)
    void nothingThatWasLoggedOrLeftInAFileHoldsATrace() throws Exception {
        lives.provokeErrors();
        List<String> found = new ArrayList<>();
        logged.forEach(line -> found.addAll(Traces.in("log", line, traces())));
        for (Path folder : List.of(Path.of("target/servers-of-the-tests"), Path.of("target/data"))) {
            found.addAll(inFiles(folder, ".log"));
        }
        found.addAll(inFiles(Path.of(System.getProperty("java.io.tmpdir")), ""));
        assertThat(found).isEmpty();
    }

    /** In names and contents of the files that were written since this began. */
    private List<String> inFiles(Path folder, String ending) throws IOException {
        List<String> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        Files.walkFileTree(folder, Set.of(), 6, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && file.toString().endsWith(ending)
                        && written(attributes, ending).toInstant().isAfter(begun)) {
                    found.addAll(Traces.in("name of " + file, file.toString(), traces()));
                    found.addAll(Traces.in(file.toString(), read(file), traces()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** A log goes on; of other files those count that are new. */
    private static FileTime written(BasicFileAttributes file, String ending) {
        return ending.isEmpty() ? file.creationTime() : file.lastModifiedTime();
    }

    private static String read(Path file) {
        try {
            return Traces.textOf(Files.readAllBytes(file));
        } catch (IOException gone) {
            return "";
        } catch (UncheckedIOException noPackage) {
            return "";
        }
    }
}
