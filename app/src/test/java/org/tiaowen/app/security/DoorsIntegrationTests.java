package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;

/** What holds at every door, whoever stands before it; who may come in is tried by {@code PermissionsIntegrationTests}. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DoorsIntegrationTests {

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    DoorsIntegrationTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @Test
    void addressThatNoPageServesIsNotFoundForEverybody() throws Exception {
        assertThat(Caller.anybody(port).get("/no-such-page").statusCode()).isEqualTo(404);
    }

    @Test
    void disabledAccountIsOutAtOnce() throws Exception {
        Person drafter = house.person(Role.DRAFTER);
        Caller signedIn = Caller.signedIn(port, drafter);
        assertThat(signedIn.get("/drafts").statusCode()).isEqualTo(200);
        Caller administrator = Caller.signedIn(port, house.person(Role.ADMINISTRATOR));
        administrator.post("/administration/accounts/" + drafter.username() + "/enabled", "enabled=false");
        assertThat(Caller.location(signedIn.get("/drafts"))).endsWith("/login?changed");
    }

    @Test
    void everyPageForbidsForeignAndInlineContent() throws Exception {
        assertThat(Caller.anybody(port).get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    }

    @Test
    void wrongPasswordAtTheApiIsRefusedWithAChallenge() throws Exception {
        Person stranger = new Person(house.person(Role.DRAFTER).username(), "wrong");
        HttpResponse<byte[]> answer = Caller.withoutSession(port, stranger).get("/api/v1/drafts");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(kind -> assertThat(kind).startsWith("application/problem+json"));
    }
}
