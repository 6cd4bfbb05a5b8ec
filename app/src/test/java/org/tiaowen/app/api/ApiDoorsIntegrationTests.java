package org.tiaowen.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tiaowen.app.account.Role;

/** Who may call what. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiDoorsIntegrationTests {

    private static final Set<Role> DRAFTER = Set.of(Role.DRAFTER);
    private static final Set<Role> CONTACT_POINT = Set.of(Role.CONTACT_POINT);
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> READERS = Set.of(Role.EXPERT, Role.DRAFTER, Role.ADMINISTRATOR);
    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private static final String NO_ONE = "00000000-0000-4000-8000-000000000000";

    private final ApplicationContext context;
    private final RequestMappingHandlerMapping endpoints;

    @Autowired
    ApiDoorsIntegrationTests(
            ApplicationContext context,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.context = context;
        this.endpoints = endpoints;
    }

    /** An endpoint, the roles that may call it, and whether anybody may. */
    record Door(String method, String path, Set<Role> open, boolean isPublic) {}

    private static Door door(String method, String path, Set<Role> open) {
        return new Door(method, path, open, open.equals(EVERYBODY));
    }

    private static final List<Door> DOORS = List.of(
            door("GET", "/drafts", DRAFTER),
            door("POST", "/drafts", DRAFTER),
            door("GET", "/drafts/{id}", DRAFTER),
            door("GET", "/drafts/{id}/working-copy", DRAFTER),
            door("PUT", "/drafts/{id}/working-copy", DRAFTER),
            door("GET", "/drafts/{id}/versions", DRAFTER),
            door("POST", "/drafts/{id}/versions", DRAFTER),
            door("GET", "/drafts/{id}/versions/{number}", DRAFTER),
            door("GET", "/drafts/{id}/comparison", DRAFTER),
            door("GET", "/drafts/{id}/lineage", DRAFTER),
            door("POST", "/drafts/{id}/lineage/corrections", DRAFTER),
            door("DELETE", "/drafts/{id}/lineage/corrections/{correction}", DRAFTER),
            door("GET", "/drafts/{id}/versions/{number}/citations", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/consolidation", DRAFTER),
            door("POST", "/consolidations", DRAFTER),
            door("POST", "/amendments", DRAFTER),
            door("GET", "/drafts/{id}/working-copy/citations", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/citations/rewrites", DRAFTER),
            door("GET", "/consultations", EVERYBODY),
            door("POST", "/consultations", DRAFTER),
            door("GET", "/consultations/{id}", EVERYBODY),
            door("POST", "/consultations/{id}/comments", EVERYBODY),
            door("POST", "/consultations/{id}/comments/registered", CONTACT_POINT),
            door("GET", "/consultations/{id}/comments/batch-template", CONTACT_POINT),
            door("GET", "/consultations/{id}/comments/offline-package", CONTACT_POINT),
            door("POST", "/consultations/{id}/comments/batch", CONTACT_POINT),
            door("GET", "/consultations/{id}/comments/batches/{batch}", CONTACT_POINT),
            door("GET", "/contact-point/comments", CONTACT_POINT),
            door("GET", "/contact-point/comments/{id}", CONTACT_POINT),
            door("POST", "/contact-point/comments/{id}/renditions", CONTACT_POINT),
            door("POST", "/contact-point/forwardings", CONTACT_POINT),
            door("GET", "/contact-point/meetings", CONTACT_POINT),
            door("POST", "/contact-point/meetings", CONTACT_POINT),
            door("GET", "/contact-point/meetings/{id}/speeches", CONTACT_POINT),
            door("PUT", "/contact-point/meetings/{id}/speeches", CONTACT_POINT),
            door("POST", "/contact-point/meetings/{id}/speeches/{number}/joining", CONTACT_POINT),
            door("POST", "/contact-point/meetings/{id}/speeches/{number}/splitting", CONTACT_POINT),
            door("POST", "/contact-point/meetings/{id}/received", CONTACT_POINT),
            door("GET", "/consultations/{id}/chain", DRAFTER),
            door("GET", "/consultations/{id}/chain/kept-back", DRAFTER),
            door("GET", "/consultations/{id}/chain/comments/{comment}", DRAFTER),
            door("GET", "/contact-points", ADMINISTRATOR),
            door("PUT", "/contact-points/{id}", ADMINISTRATOR),
            door("POST", "/contact-points", ADMINISTRATOR),
            door("GET", "/contact-points/{id}", ADMINISTRATOR),
            door("GET", "/consultations/{id}/opinions", DRAFTER),
            door("GET", "/consultations/{id}/worklist", DRAFTER),
            door("GET", "/consultations/{id}/worklist/counts", DRAFTER),
            door("GET", "/consultations/{id}/clauses/{clause}/digest", DRAFTER),
            door("GET", "/consultations/{id}/groups", DRAFTER),
            door("GET", "/consultations/{id}/groups/{group}", DRAFTER),
            door("POST", "/consultations/{id}/groups/{group}/decisions", DRAFTER),
            door("POST", "/consultations/{id}/decisions", DRAFTER),
            door("POST", "/consultations/{id}/assignments", DRAFTER),
            door("POST", "/consultations/{id}/answers/publication", DRAFTER),
            door("POST", "/opinions/{id}/recommendations", DRAFTER),
            door("GET", "/opinions/{id}/carrying-out", DRAFTER),
            door("POST", "/opinions/{id}/carrying-out", DRAFTER),
            door("DELETE", "/opinions/{id}/carrying-out", DRAFTER),
            door("POST", "/opinions/{id}/split", DRAFTER),
            door("POST", "/opinions/{id}/join", DRAFTER),
            door("GET", "/opinions/{id}/placements/{version}", DRAFTER),
            door("GET", "/consultations/{id}/placements", DRAFTER),
            door("POST", "/consultations/{id}/placements/{clause}", DRAFTER),
            door("GET", "/consultations/{id}/statistics", DRAFTER),
            door("GET", "/consultations/{id}/statistics/by/{dimension}", DRAFTER),
            door("GET", "/consultations/{id}/statistics/rows", DRAFTER),
            door("GET", "/consultations/{id}/closing", DRAFTER),
            door("POST", "/consultations/{id}/closing", DRAFTER),
            door("GET", "/opinions/{id}", DRAFTER),
            door("POST", "/opinions/{id}/links", DRAFTER),
            door("DELETE", "/opinions/{id}/links/{clause}", DRAFTER),
            door("GET", "/opinions/{id}/answers", DRAFTER),
            door("POST", "/opinions/{id}/answers", DRAFTER),
            door("GET", "/receipts/{number}", EVERYBODY),
            door("GET", "/clauses/{id}", READERS),
            door("GET", "/search/clauses", EVERYBODY),
            door("GET", "/search/comments", READERS));

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleOpensItsDoorsAndNoOthers(Role role) {
        ApiCaller caller = ApiCaller.of(context).as(StaffOfTheTests.with(role, context));
        List<String> wrong = new ArrayList<>();
        for (Door door : DOORS) {
            boolean opened = call(caller, door) != 403;
            if (opened != door.open().contains(role)) {
                wrong.add(role + " " + door.method() + " " + door.path() + (opened ? " is let in" : " is kept out"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutAnAccountOnlyWhatIsPublicOpens() {
        List<String> wrong = new ArrayList<>();
        for (Door door : DOORS) {
            boolean opened = call(ApiCaller.of(context), door) != 401;
            if (opened != door.isPublic()) {
                wrong.add(door.method() + " " + door.path() + (opened ? " is open" : " is shut"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableNamesEveryEndpoint() {
        Set<String> served = endpoints.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern.substring("/api/v1".length()))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = DOORS.stream()
                .map(door -> door.method() + " " + door.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(served).hasSizeGreaterThan(10);
    }

    @Test
    void aWrongPasswordIsRefusedWithAChallenge() {
        ApiCaller.Answer answer = ApiCaller.of(context)
                .as(new StaffOfTheTests.Person("api-drafter", "wrong"))
                .get("/drafts");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static int call(ApiCaller caller, Door door) {
        String path = door.path().replaceAll("\\{dimension}", "CLAUSE").replaceAll("\\{\\w+}", NO_ONE);
        return door.method().equals("GET")
                ? caller.get(path).status()
                : caller.send(door.method(), path, BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                        .status();
    }
}
