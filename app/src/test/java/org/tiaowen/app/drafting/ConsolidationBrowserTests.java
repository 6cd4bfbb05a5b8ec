package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
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

/** A drafter carries out somebody else's decision on the working copy. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsolidationBrowserTests {

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    ConsolidationBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void decisionIsCarriedOutAndWhatCannotBeIsTold(int width) throws Exception {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + house.draft(AmendedLaw.BEFORE);
        try (Walk walk = Walk.beginWithoutScript(port, "consolidation", width)) {
            walk.signIn(drafter.username(), drafter.password()).open(draft);
            walk.press("a[href$='/working-copy/consolidation']").look("1-form");
            walk.send();
            assertThat(walk.page().locator("#summary").textContent()).contains("请粘贴文本或者选择文件");

            String otherLaw = AmendedLaw.DECISION.replace(AmendedLaw.TITLE, "试验市养犬条例");
            walk.page().fill("#decision", otherLaw);
            walk.send().look("2-another-law");
            assertThat(walk.page().locator("#summary").textContent()).contains("没有修改《试验市停车条例》", "《试验市养犬条例》");
            assertThat(walk.page().inputValue("#decision")).isEqualTo(otherLaw);

            walk.page().fill("#decision", AmendedLaw.DECISION_WITH_A_SLIP);
            walk.send();
            walk.open(draft + "/working-copy/consolidation").page().fill("#decision", AmendedLaw.DECISION_WITH_A_SLIP);
            walk.send().look("3-result");
            assertThat(walk.page().locator(".notice").first().textContent()).contains("共 4 项指令，已执行 3 项");
            Locator failed = walk.page().locator(".outcomes tr.bad");
            assertThat(failed.count()).isOne();
            assertThat(failed.textContent()).contains("四、", "照明灯具", "未执行");
            assertThat(failed.locator("a").textContent()).contains("第三条");
            assertThat(walk.page().locator(".comparison ins").allTextContents()).contains("和消防");
            assertThat(walk.page().locator("#certain-0").isChecked()).isTrue();
            assertThat(walk.page().locator("label[for='certain-0'] ins").textContent())
                    .isEqualTo("本条例第四条");

            walk.page().check("#only-failed");
            assertThat(walk.page().locator(".outcomes tbody tr:visible").count())
                    .isOne();
            Download findings =
                    walk.page().waitForDownload(() -> walk.page().click("button[formaction*='format=txt']"));
            assertThat(Files.readString(findings.path())).contains("未执行", "照明灯具");

            walk.press("#accept").look("4-not-confirmed");
            assertThat(walk.page().locator("#summary").textContent()).contains("请先确认");
            walk.page().check("#confirmed");
            walk.press("#accept").look("5-accepted");
            assertThat(walk.page().locator(".notice.warning").first().textContent())
                    .contains("第 2 次修改", "四", "照明灯具");
            assertThat(walk.page().inputValue("#message")).contains("关于修改《试验市停车条例》的决定", "执行 3 项", "未执行：四");
            walk.send().look("6-version");
            assertThat(walk.page().url()).endsWith("/versions/2");
            assertThat(walk.page().locator("article").textContent()).contains("无障碍停车位", "照明和消防设施", "违反本条例第四条规定", "第六条");
        }
    }

    @Test
    void nothingIsOverwrittenWhenSomebodySavedInBetween() {
        Person drafter = house.person(Role.DRAFTER);
        String copy = "/drafts/" + house.draft(AmendedLaw.BEFORE) + "/working-copy";
        try (Walk first = Walk.begin(port, "first", 1280);
                Walk second = Walk.begin(port, "consolidation-overtaken", 1280)) {
            first.signIn(drafter.username(), drafter.password()).open(copy);
            second.signIn(drafter.username(), drafter.password()).open(copy + "/consolidation");
            second.page().fill("#decision", AmendedLaw.DECISION);
            second.send();
            first.page().fill("#text", first.page().inputValue("#text").replace("通道畅通", "通道畅通整洁"));
            first.send();

            second.press("#accept");
            second.page().locator("text=没有覆盖").first().waitFor();
            second.look("1-overtaken").press("#accept");
            assertThat(second.page().locator(".notice.good").first().textContent())
                    .contains("第 3 次修改");
            second.open(copy);
            assertThat(second.page().inputValue("#text")).isEqualTo(AmendedLaw.AFTER.replace("通道畅通", "通道畅通整洁"));
        }
    }
}
