package org.tiaowen.app.consulting;

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
import org.tiaowen.comments.consultations.Consultation;

/** From the citizen's comment over the drafter's worklist back to the citizen's receipt. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpinionsBrowserTests {

    private static final Duration ANALYSIS = Duration.ofSeconds(60);

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    OpinionsBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void opinionIsLinkedSettledAnsweredAndReadByItsAuthor(int width) throws InterruptedException {
        Consultation consultation = house.consultation(Duration.ofDays(30));
        Person drafter = house.person(Role.DRAFTER);
        String worklist = "/workbench/" + consultation.id() + "/opinions";
        try (Walk citizen = Walk.begin(port, "author", width);
                Walk walk = Walk.begin(port, "worklist", width)) {
            citizen.open("/consultations/" + consultation.id() + "/comment");
            citizen.page().fill("#text", "第八条第三款听取意见的时间建议不少于四十五日。");
            citizen.send();
            String receipt = citizen.page().locator(".receipt").textContent();

            walk.signIn(drafter.username(), drafter.password());
            waitForOpinions(walk, worklist);
            walk.look("1-worklist");
            assertThat(walk.page().locator(".row-facts").first().textContent()).contains("第八条第三款", "系统建议", "待决定");

            walk.press(".said-by a").look("1-opinion");
            assertThat(walk.page().locator(".opinion-links").first().textContent())
                    .contains("第八条第三款", "系统建议", "引用条文");

            walk.press(".opinion-links form button >> nth=0").look("2-confirmed");
            assertThat(walk.page().locator(".opinion-links").first().textContent())
                    .contains("已确认");

            walk.page()
                    .selectOption(
                            "#clause",
                            walk.page()
                                    .locator("#clause option:has-text('第十条')")
                                    .first()
                                    .getAttribute("value"));
            walk.press("button[value=CORRECT]").look("3-corrected");
            assertThat(walk.page().locator("section:has(#links)").textContent())
                    .contains("第十条", "人工关联", "第八条第三款", "系统曾建议");

            walk.press("form[action$='/answer'] button[type=submit]");
            assertThat(walk.page().locator("#summary").textContent()).contains("请选择采纳情况");
            walk.page().check("#chosen-ADOPTED");
            walk.page().fill("#reason", "已经写入第八条第三款。");
            walk.press("form[action$='/answer'] button[name=publish]").look("4-answered");

            citizen.open("/receipts/" + receipt).look("5-fate");
            assertThat(citizen.page().locator("main").textContent()).contains("采纳", "已经写入第八条第三款。", "已答复");
        }
    }

    private static void waitForOpinions(Walk walk, String worklist) throws InterruptedException {
        Instant end = Instant.now().plus(ANALYSIS);
        do {
            walk.open(worklist);
            if (walk.page().locator(".row-facts").count() > 0) {
                return;
            }
            Thread.sleep(500);
        } while (Instant.now().isBefore(end));
        throw new AssertionError("not analysed within " + ANALYSIS);
    }
}
