package org.tiaowen.app.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.app.security.PermissionTables.Door;
import org.tiaowen.app.security.PermissionTables.Row;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.feedback.Evaluations;
import org.tiaowen.comments.feedback.ReturnedAnswers;
import org.tiaowen.comments.feedback.Round;
import org.tiaowen.comments.forwarding.Chains;
import org.tiaowen.comments.forwarding.Standing;
import org.tiaowen.comments.intake.CommentId;

/** Who may do what: every cell of the tables in {@code docs/permissions.md}, tried at the doors of the running application. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsIntegrationTests {

    private static final List<Row> DOORS = PermissionTables.under("Doors");
    private static final List<Row> DEEDS = PermissionTables.under("Deeds");

    /** What has to be sent for a door to look further than at the form; everything else is asked for with nothing. */
    private static final Map<String, String> SENT = Map.ofEntries(
            entry("POST /contact-point/meetings/{id}/speeches", "action=save"),
            entry("POST /contact-point/comments/{id}/renditions", "kind=EDITED&language=zh-CN&words=x"),
            entry("POST /api/v1/contact-point/comments/{id}/renditions", "{\"kind\":\"EDITED\",\"words\":\"x\"}"),
            entry("PUT /api/v1/contact-point/meetings/{id}/speeches", "[]"),
            // of a revision nobody published: that an answer is evaluated is tried below
            entry("POST /contact-point/answers/{opinion}/evaluations", "revision=0&round=ANSWER&grade=SATISFIED"),
            entry("POST /receipts/{number}/look-backs/{lookBack}", "words=x"));

    /** No correction and no question of places is there, and no package was chosen: who is let in is told just that. */
    private static final List<String> NOTHING_IS_THERE = List.of(
            "/correspondence/{correction}/withdrawal",
            "/corrections/{correction}",
            "/placements/{clause}",
            "/upkeep/{job}",
            "/upkeep/{job}/cancel",
            "/search/saved/{id}",
            "/search/saved/{id}/opening",
            "/search/saved/{id}/removal",
            "/drafts/package/instrument",
            "/drafts/package/table");

    private final int port;
    private final ApplicationContext context;
    private final RequestMappingHandlerMapping served;
    private final Map<Actor, Caller> callers = new EnumMap<>(Actor.class);
    private ThingsAtTheDoors things;

    @Autowired
    PermissionsIntegrationTests(
            @LocalServerPort int port,
            ApplicationContext context,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping served) {
        this.port = port;
        this.context = context;
        this.served = served;
    }

    @BeforeAll
    void everythingIsThere() throws Exception {
        things = new ThingsAtTheDoors(context);
        for (Actor actor : Actor.values()) {
            Person person = things.person(actor);
            callers.put(actor, person == null ? Caller.anybody(port) : Caller.signedIn(port, person));
        }
    }

    @Test
    void tableNamesEveryDoorOfThePagesAndOfTheApi() {
        Set<String> doors = new TreeSet<>();
        served.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.tiaowen.app")) {
                mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> doors.add(verb + " " + pattern)));
            }
        });
        Set<String> named = new TreeSet<>();
        DOORS.forEach(row -> row.doors().forEach(door -> named.add(door.toString())));
        assertThat(named).isEqualTo(doors);
    }

    @ParameterizedTest
    @EnumSource(Actor.class)
    void comesInWhereTheTableSaysAndNowhereElse(Actor actor) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Row row : DOORS) {
            for (Door door : row.doors()) {
                int status = tried(row, door, actor);
                if (isIn(status, door) != row.may(actor) || status >= 500) {
                    wrong.add(row.action() + ": " + door + " → " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int tried(Row row, Door door, Actor actor) throws Exception {
        Caller caller = caller(actor);
        String there = row.action().startsWith("Read laws")
                ? things.ofLaw(door.pattern(), actor)
                : things.address(door.pattern(), actor);
        String address = there + (door.pattern().endsWith("/splitting") ? "?at=3" : "");
        String sent = sent(door);
        HttpResponse<byte[]> answer =
                switch (door.method()) {
                    case "GET" -> caller.get(address);
                    case "POST" -> door.isApi() ? caller.sendJson("POST", address, sent) : caller.post(address, sent);
                    default -> caller.sendJson(door.method(), address, sent);
                };
        boolean toTheStaffDoor = Caller.location(answer).endsWith("/login");
        return answer.statusCode() == 302 && toTheStaffDoor ? 401 : answer.statusCode();
    }

    private String sent(Door door) {
        if (door.pattern().equals("/receipts/{number}/evaluations")) {
            return "opinion=" + things.sentOpinion + "&revision=1&round=ANSWER&grade=SATISFIED";
        }
        return SENT.getOrDefault(door.toString(), door.isApi() ? "{}" : "");
    }

    private Caller caller(Actor actor) {
        return Objects.requireNonNull(callers.get(actor));
    }

    /** Not being there is how a door tells that something is none of the caller's business. */
    private static boolean isIn(int status, Door door) {
        boolean nothingIsThere = NOTHING_IS_THERE.stream().anyMatch(door.pattern()::endsWith);
        return status != 401 && status != 403 && (status != 404 || nothingIsThere);
    }

    @ParameterizedTest
    @EnumSource(Actor.class)
    void doesWithAThingWhatTheTableSaysAndNothingElse(Actor actor) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Row row : DEEDS) {
            if (done(row.action(), actor) != row.may(actor)) {
                wrong.add(row.action());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whether it is done afterwards, on a page or through the API. */
    private boolean done(String action, Actor actor) throws Exception {
        String deed = action.substring(0, action.indexOf(' '));
        return switch (deed) {
            case "Forward" -> moved("FORWARD", actor, Standing.WAITING, things.collect("上报"));
            case "Keep" -> moved("KEEP_BACK", actor, Standing.KEPT_BACK, things.collect("不上报"));
            case "Summarise" -> moved("SUMMARISE", actor, Standing.WAITING, things.collect("归纳"));
            case "Give" -> moved("GIVE_BACK", actor, Standing.RETURNED, cameUp());
            case "Return" -> givenBack(actor);
            case "Tell" -> told(actor);
            case "Evaluate" -> evaluated(actor);
            case "Decide" -> decidedElsewhere(actor);
            default -> throw new IllegalStateException("nobody knows how to try: " + action);
        };
    }

    private CommentId cameUp() {
        CommentId comment = things.collect("退回");
        things.forward(List.of(comment), things.own, Actor.OWN);
        return comment;
    }

    private boolean moved(String deed, Actor actor, Standing after, CommentId comment) throws Exception {
        var before = standing(comment);
        caller(actor)
                .post(
                        "/contact-point/forwarding",
                        "consultation=" + things.consultation + "&show=WAITING&deed=" + deed + "&comments=" + comment
                                + "&reason=x&words=x");
        boolean onThePage = !standing(comment).equals(before);
        if (!onThePage) {
            String json = "{\"deed\":\"%s\",\"comments\":[\"%s\"],\"reason\":\"x\",\"words\":\"x\"}";
            caller(actor).sendJson("POST", "/api/v1/contact-point/forwardings", json.formatted(deed, comment));
        }
        boolean done = !standing(comment).equals(before);
        assertThat(done).as("the API lets do what the page lets do").isEqualTo(onThePage);
        return done && standing(comment).startsWith(after.name());
    }

    private String standing(CommentId comment) {
        var now = things.bean(Chains.class).of(comment).orElseThrow().now();
        return now.standing() + " at " + now.point();
    }

    private boolean givenBack(Actor actor) throws Exception {
        CommentId comment = cameUp();
        things.forward(List.of(comment), things.above, Actor.ABOVE);
        caller(actor)
                .post("/consultations/" + things.consultation + "/opinions/chain/" + comment + "/return", "reason=x");
        return standing(comment).startsWith(Standing.RETURNED.name());
    }

    private boolean told(Actor actor) throws Exception {
        ReturnedAnswers returned = things.bean(ReturnedAnswers.class);
        int revision = revision();
        long before = List.of(things.own, things.above).stream()
                .mapToLong(point -> returned.count(point.id(), true))
                .sum();
        caller(actor).post("/contact-point/answers/" + things.collectedOpinion, "revision=" + revision + "&how=VISIT");
        long after = List.of(things.own, things.above).stream()
                .mapToLong(point -> returned.count(point.id(), true))
                .sum();
        return after < before;
    }

    private boolean decidedElsewhere(Actor actor) throws Exception {
        int before = revision();
        String opinion = things.collectedOpinion.toString();
        caller(actor)
                .post(
                        "/workbench/" + things.elsewhere + "/decision",
                        "opinion=" + opinion + ":" + before + "&chosen=NOT_ADOPTED&reason=x&overwrite=true");
        String json =
                "{\"opinions\":[{\"id\":\"%s\",\"seen\":%d}],\"outcome\":\"NOT_ADOPTED\",\"reason\":\"x\",\"overwrite\":true}";
        caller(actor)
                .sendJson(
                        "POST",
                        "/api/v1/consultations/" + things.elsewhere + "/decisions",
                        json.formatted(opinion, before));
        return revision() > before;
    }

    private int revision() {
        return things.bean(Answers.class)
                .of(things.collectedOpinion)
                .orElseThrow()
                .revision();
    }

    /** With a receipt of somebody else, who may not have the number of this one. */
    private boolean evaluated(Actor actor) throws Exception {
        caller(actor)
                .post(
                        "/receipts/" + things.sent.number() + "/evaluations",
                        "opinion=" + things.collectedOpinion + "&revision=1&round=ANSWER&grade=SATISFIED");
        return things.bean(Evaluations.class)
                .of(things.collectedOpinion, 1, Round.ANSWER)
                .isPresent();
    }
}
