package org.tiaowen.app.security;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;

/** Who may open which page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageDoorsIntegrationTests {

    private static final Set<Role> NOBODY_NEEDED = Set.of();
    private static final Set<Role> DRAFTER = Set.of(Role.DRAFTER);
    private static final Set<Role> MODERATOR = Set.of(Role.MODERATOR);
    private static final Set<Role> CONTACT_POINT = Set.of(Role.CONTACT_POINT);
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> READERS = Set.of(Role.EXPERT, Role.DRAFTER, Role.ADMINISTRATOR);
    private static final Set<Role> STAFF = Set.of(Role.values());

    private static final List<Door> DOORS = List.of(
            door("GET", "/", NOBODY_NEEDED),
            door("GET", "/consultations", NOBODY_NEEDED),
            door("GET", "/consultations/{id}", NOBODY_NEEDED),
            door("GET", "/consultations/{id}/comment", NOBODY_NEEDED),
            door("POST", "/consultations/{id}/comments", NOBODY_NEEDED),
            door("POST", "/consultations/{id}/wording", NOBODY_NEEDED),
            door("GET", "/receipts/{number}/code.svg", NOBODY_NEEDED),
            door("GET", "/receipts/{number}/attachments/{attachment}", NOBODY_NEEDED),
            door("GET", "/receipts", NOBODY_NEEDED),
            door("GET", "/receipts/{number}", NOBODY_NEEDED),
            door("POST", "/receipts/{number}/evaluations", NOBODY_NEEDED),
            door("POST", "/receipts/{number}/look-backs/{lookBack}", NOBODY_NEEDED),
            door("GET", "/login", NOBODY_NEEDED),
            door("GET", "/preferences", NOBODY_NEEDED),
            door("GET", "/drafts", DRAFTER),
            door("GET", "/drafts/new", DRAFTER),
            door("POST", "/drafts/preview", DRAFTER),
            door("POST", "/drafts", DRAFTER),
            door("GET", "/drafts/{id}", DRAFTER),
            door("GET", "/drafts/{id}/working-copy", DRAFTER),
            door("POST", "/drafts/{id}/working-copy", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/merge", DRAFTER),
            door("GET", "/drafts/{id}/working-copy/clauses", DRAFTER),
            door("GET", "/drafts/{id}/working-copy/clauses/{clause}", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/clauses/{clause}", DRAFTER),
            door("GET", "/drafts/{id}/working-copy/correspondence", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/correspondence", DRAFTER),
            door("GET", "/drafts/{id}/working-copy/citations", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/citations", DRAFTER),
            door("GET", "/drafts/{id}/working-copy/consolidation", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/consolidation", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/consolidation/acceptance", DRAFTER),
            door("POST", "/drafts/{id}/working-copy/consolidation/findings", DRAFTER),
            door("GET", "/drafts/{id}/versions/new", DRAFTER),
            door("POST", "/drafts/{id}/versions", DRAFTER),
            door("GET", "/drafts/{id}/versions/{number}", DRAFTER),
            door("GET", "/drafts/{id}/versions/{number}/clauses/{clause}/way", DRAFTER),
            door("GET", "/drafts/{id}/comparison", DRAFTER),
            door("GET", "/drafts/{id}/amendment", DRAFTER),
            door("GET", "/drafts/{id}/amendment/instrument", DRAFTER),
            door("GET", "/drafts/{id}/amendment/table", DRAFTER),
            door("GET", "/drafts/package", DRAFTER),
            door("GET", "/drafts/package/instrument", DRAFTER),
            door("GET", "/drafts/package/table", DRAFTER),
            door("GET", "/drafts/{id}/correspondence", DRAFTER),
            door("GET", "/drafts/{id}/correspondence/pair", DRAFTER),
            door("POST", "/drafts/{id}/correspondence", DRAFTER),
            door("POST", "/drafts/{id}/correspondence/{correction}/withdrawal", DRAFTER),
            door("GET", "/drafts/{draft}/consultations/new", DRAFTER),
            door("POST", "/drafts/{draft}/consultations", DRAFTER),
            door("GET", "/workbench", DRAFTER),
            door("GET", "/workbench/{id}", DRAFTER),
            door("GET", "/workbench/{id}/clauses", DRAFTER),
            door("GET", "/workbench/{id}/clauses/{clause}", DRAFTER),
            door("GET", "/workbench/{id}/opinions", DRAFTER),
            door("GET", "/workbench/{id}/decision", DRAFTER),
            door("POST", "/workbench/{id}/decision", DRAFTER),
            door("GET", "/workbench/{id}/assignment", DRAFTER),
            door("POST", "/workbench/{id}/assignment", DRAFTER),
            door("GET", "/workbench/{id}/groups", DRAFTER),
            door("GET", "/workbench/{id}/groups/{group}", DRAFTER),
            door("POST", "/workbench/{id}/groups/{group}/members", DRAFTER),
            door("POST", "/workbench/{id}/groups/{group}/members/{opinion}", DRAFTER),
            door("GET", "/workbench/{id}/placements", DRAFTER),
            door("GET", "/workbench/{id}/placements/{clause}", DRAFTER),
            door("POST", "/workbench/{id}/placements/{clause}", DRAFTER),
            door("GET", "/workbench/{id}/promises", DRAFTER),
            door("POST", "/workbench/{id}/promises", DRAFTER),
            door("GET", "/workbench/{id}/answers", DRAFTER),
            door("POST", "/workbench/{id}/answers", DRAFTER),
            door("GET", "/workbench/{id}/overdue", DRAFTER),
            door("GET", "/workbench/{id}/statistics", DRAFTER),
            door("GET", "/workbench/{id}/statistics/rows", DRAFTER),
            door("GET", "/workbench/{id}/statistics/table.xlsx", DRAFTER),
            door("GET", "/workbench/{id}/statistics/table.csv", DRAFTER),
            door("GET", "/workbench/{id}/closing", DRAFTER),
            door("POST", "/workbench/{id}/closing", DRAFTER),
            door("POST", "/workbench/{id}/closing/reopening", DRAFTER),
            door("POST", "/opinions/{id}/recommendation", DRAFTER),
            door("POST", "/opinions/{id}/publication", DRAFTER),
            door("POST", "/opinions/{id}/carrying-out", DRAFTER),
            door("POST", "/opinions/{id}/split", DRAFTER),
            door("POST", "/opinions/{id}/join", DRAFTER),
            door("GET", "/opinions/{id}", DRAFTER),
            door("POST", "/opinions/{id}/links", DRAFTER),
            door("POST", "/opinions/{id}/answer", DRAFTER),
            door("GET", "/consultations/{id}/published", NOBODY_NEEDED),
            door("GET", "/moderation", MODERATOR),
            door("GET", "/moderation/consultations", MODERATOR),
            door("POST", "/moderation/publication", MODERATOR),
            door("GET", "/moderation/comments/{id}", MODERATOR),
            door("POST", "/moderation/comments/{id}/publication", MODERATOR),
            door("POST", "/moderation/comments/{id}/withholding", MODERATOR),
            door("POST", "/moderation/comments/{id}/restoring", MODERATOR),
            door("POST", "/moderation/comments/{id}/original", MODERATOR),
            door("POST", "/moderation/comments/{id}/masking", MODERATOR),
            door("GET", "/moderation/readings", Set.of(Role.MODERATOR, Role.ADMINISTRATOR)),
            door("GET", "/search", READERS),
            door("GET", "/clauses/{id}", READERS),
            door("GET", "/contact-point", CONTACT_POINT),
            door("GET", "/contact-point/consultations/{id}/comments/new", CONTACT_POINT),
            door("POST", "/contact-point/consultations/{id}/comments", CONTACT_POINT),
            door("GET", "/contact-point/consultations/{id}/template.xlsx", CONTACT_POINT),
            door("GET", "/contact-point/consultations/{id}/template.docx", CONTACT_POINT),
            door("GET", "/contact-point/consultations/{id}/package.xlsx", CONTACT_POINT),
            door("GET", "/contact-point/comments/{comment}/attachments/{attachment}", CONTACT_POINT),
            door("GET", "/contact-point/consultations/{id}/batch", CONTACT_POINT),
            door("POST", "/contact-point/consultations/{id}/batch", CONTACT_POINT),
            door("GET", "/contact-point/batches/{batch}", CONTACT_POINT),
            door("GET", "/contact-point/batches/{batch}/progress", CONTACT_POINT),
            door("GET", "/administration/accounts", ADMINISTRATOR),
            door("GET", "/administration/accounts/new", ADMINISTRATOR),
            door("POST", "/administration/accounts", ADMINISTRATOR),
            door("POST", "/administration/accounts/{username}/enabled", ADMINISTRATOR),
            door("POST", "/administration/accounts/{username}/password", ADMINISTRATOR),
            door("GET", "/contact-point/forwarding", CONTACT_POINT),
            door("POST", "/contact-point/forwarding", CONTACT_POINT),
            door("GET", "/contact-point/comments/{id}", CONTACT_POINT),
            door("POST", "/contact-point/comments/{id}/renditions", CONTACT_POINT),
            door("GET", "/contact-point/answers", CONTACT_POINT),
            door("POST", "/contact-point/answers/{opinion}", CONTACT_POINT),
            door("GET", "/contact-point/meetings", CONTACT_POINT),
            door("GET", "/contact-point/consultations/{id}/meetings/new", CONTACT_POINT),
            door("POST", "/contact-point/consultations/{id}/meetings", CONTACT_POINT),
            door("GET", "/contact-point/meetings/{id}", CONTACT_POINT),
            door("POST", "/contact-point/meetings/{id}/speeches", CONTACT_POINT),
            door("GET", "/consultations/{id}/opinions/chain", DRAFTER),
            door("GET", "/consultations/{id}/opinions/chain/{comment}", DRAFTER),
            door("POST", "/consultations/{id}/opinions/chain/{comment}/return", DRAFTER),
            door("GET", "/administration/contact-points", ADMINISTRATOR),
            door("POST", "/administration/contact-points", ADMINISTRATOR),
            door("GET", "/administration/contact-points/{id}", ADMINISTRATOR),
            door("POST", "/administration/contact-points/{id}", ADMINISTRATOR),
            door("POST", "/administration/contact-points/{id}/staff", ADMINISTRATOR),
            door("GET", "/administration/state", ADMINISTRATOR),
            door("GET", "/account/start", STAFF),
            door("GET", "/account/password", STAFF),
            door("POST", "/account/password", STAFF));

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final HouseOfTheTests house;
    private final RequestMappingHandlerMapping pages;

    @Autowired
    PageDoorsIntegrationTests(
            @LocalServerPort int port,
            ApplicationContext context,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
        this.pages = pages;
    }

    /** A page, and the roles that may open it; no role at all for a page that is open to everybody. */
    record Door(String method, String pattern, Set<Role> open) {

        String path() {
            return pattern.replaceAll("\\{(?:number|username)}", "7").replaceAll("\\{\\w+}", NO_ONE);
        }

        @Override
        public String toString() {
            return method + ' ' + pattern;
        }
    }

    private static final String NO_ONE = "00000000-0000-4000-8000-000000000000";

    private static Door door(String method, String path, Set<Role> open) {
        return new Door(method, path, open);
    }

    @Test
    void tableNamesEveryPage() {
        Set<String> served = new TreeSet<>();
        pages.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.tiaowen.app")) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/api/"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb + " " + pattern)));
            }
        });
        Set<String> listed = DOORS.stream().map(Door::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(served);
    }

    @Test
    void anonymousIsSentToTheStaffDoorAndLetInWhereNobodyNeedsAnAccount() throws Exception {
        Visitor visitor = new Visitor();
        List<String> wrong = new ArrayList<>();
        for (Door door : DOORS) {
            HttpResponse<String> answer = visitor.open(door);
            boolean sentAway = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith("/login");
            if (sentAway == door.open().isEmpty() || answer.statusCode() == 403) {
                wrong.add(door + " → " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void roleOpensItsOwnPagesOnly(Role role) throws Exception {
        Person person = role == Role.CONTACT_POINT ? house.staffOf(house.contactPoint()) : house.person(role);
        Visitor visitor = new Visitor();
        visitor.signIn(person);
        List<String> wrong = new ArrayList<>();
        for (Door door : DOORS) {
            int status = visitor.open(door).statusCode();
            boolean mayOpen = door.open().isEmpty() || door.open().contains(role);
            if (mayOpen == (status == 403) || status >= 500) {
                wrong.add(door + " → " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void formWithoutItsTokenIsRefused() throws Exception {
        Visitor visitor = new Visitor();
        visitor.signIn(house.person(Role.DRAFTER));
        assertThat(visitor.post("/drafts", "title=a&source=b").statusCode()).isEqualTo(403);
        assertThat(new Visitor()
                        .post("/consultations/" + NO_ONE + "/comments", "text=a")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void addressThatNoPageServesIsNotFoundForEverybody() throws Exception {
        assertThat(new Visitor().get("/no-such-page").statusCode()).isEqualTo(404);
    }

    @Test
    void disabledAccountIsOutAtOnce() throws Exception {
        Person drafter = house.person(Role.DRAFTER);
        Visitor visitor = new Visitor();
        visitor.signIn(drafter);
        assertThat(visitor.get("/drafts").statusCode()).isEqualTo(200);
        Visitor administrator = new Visitor();
        administrator.signIn(house.person(Role.ADMINISTRATOR));
        administrator.post(
                "/administration/accounts/" + drafter.username() + "/enabled",
                "enabled=false&_csrf=" + encoded(administrator.token()));
        assertThat(visitor.get("/drafts").headers().firstValue("Location").orElse(""))
                .endsWith("/login?changed");
    }

    @Test
    void everyPageForbidsForeignAndInlineContent() throws Exception {
        assertThat(new Visitor().get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A browser of few words: it keeps cookies and follows nothing. */
    private final class Visitor {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        void signIn(Person person) throws IOException, InterruptedException {
            HttpResponse<String> answer = post(
                    "/login",
                    "username=" + encoded(person.username()) + "&password=" + encoded(person.password()) + "&_csrf="
                            + encoded(token()));
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/account/start");
        }

        String token() throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get("/login").body());
            assertThat(token.find()).as("a form token on /login").isTrue();
            return token.group(1);
        }

        HttpResponse<String> open(Door door) throws IOException, InterruptedException {
            return door.method().equals("GET") ? get(door.path()) : post(door.path(), "_csrf=" + encoded(token()));
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return client.send(
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }
    }
}
