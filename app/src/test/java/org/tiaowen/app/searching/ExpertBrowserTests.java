package org.tiaowen.app.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.app.pages.Walk;

/** The way of the expert: words, a citation, the page of a clause. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExpertBrowserTests {

    private static final Duration INDEXING = Duration.ofSeconds(60);

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    ExpertBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void expertFindsAClauseByWordsAndByCitation(int width) throws InterruptedException {
        house.version();
        Person expert = house.person(Role.EXPERT);
        try (Walk walk = Walk.begin(port, "expert", width)) {
            walk.signIn(expert.username(), expert.password()).look("1-search");
            findSoon(walk, "充电设施 停车位");
            walk.look("2-found");
            assertThat(walk.page().locator("mark").count()).isPositive();

            findSoon(walk, "停车管理条例 第十二条");
            assertThat(walk.page().locator(".hit").first().textContent()).contains("第十二条");
            walk.press(".hit a").look("3-clause");
            assertThat(walk.page().locator("h1").textContent()).contains("第十二条");

            walk.open("/search?in=comments&q=停车").look("4-comments");

            walk.open("/search?q=停车管理条例 第九百条 “收费” -免费 评论:贵 遛狗").look("5-understood");
            assertThat(walk.page().locator(".chip").count()).isGreaterThanOrEqualTo(4);
            assertThat(walk.page().locator(".remarks li").count()).isGreaterThanOrEqualTo(2);
            int before = walk.page().locator(".chip").count();
            walk.press(".chip:nth-child(3) .chip-undo").look("6-undone");
            assertThat(walk.page().locator(".chip").count()).isLessThan(before);

            walk.open("/search?q=停车&all=true&sort=text").look("7-all-versions");
            assertThat(walk.page().locator(".orders a[aria-current]").textContent())
                    .contains("条号");
            walk.open("/search?q=停车");
            walk.page().locator(".saving summary").click();
            walk.page().fill("#saved-name", "停车的条文");
            walk.press(".saving button").look("8-saved");
            assertThat(walk.page().locator(".saved h2").textContent()).isEqualTo("停车的条文");
            walk.press(".saved .actions button").look("9-saved-opened");
            assertThat(walk.page().locator(".notice").first().textContent()).contains("停车的条文");

            walk.open("/search/suggestions?q=停车管理条例第");
            assertThat(walk.page().locator("option").count()).isPositive();
        }
    }

    private static void findSoon(Walk walk, String words) throws InterruptedException {
        Instant end = Instant.now().plus(INDEXING);
        do {
            walk.open("/search");
            walk.page().fill("#q", words);
            walk.send();
            if (walk.page().locator(".hit").count() > 0) {
                return;
            }
            Thread.sleep(500);
        } while (Instant.now().isBefore(end));
        throw new AssertionError("nothing found for " + words + " within " + INDEXING);
    }
}
