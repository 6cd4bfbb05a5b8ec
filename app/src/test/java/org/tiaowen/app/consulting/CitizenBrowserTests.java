package org.tiaowen.app.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.Walk;
import org.tiaowen.comments.consultations.Consultation;

/** The way of the citizen: read, comment, keep the receipt, look it up. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CitizenBrowserTests {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    CitizenBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void citizenCommentsOnAnArticleAndLooksTheReceiptUp(int width) {
        Consultation consultation = house.consultation(A_MONTH);
        try (Walk walk = Walk.begin(port, "citizen", width)) {
            walk.open("/").look("1-home");
            walk.open("/consultations").look("2-consultations");
            walk.open("/consultations/" + consultation.id()).look("3-consultation");
            walk.press(".clause-tools a >> nth=7").look("4-comment");

            walk.page().evaluate("document.querySelector('main form').noValidate = true");
            walk.page().locator(".choice input >> nth=1").check();
            walk.send();
            assertThat(walk.page().locator("#summary").textContent()).contains("请填写意见");
            assertThat(walk.page().locator(".choice input >> nth=1").isChecked())
                    .as("what was chosen is kept")
                    .isTrue();

            walk.page().fill("#text", "专项规划的征求意见时间建议延长到四十五日。");
            walk.send();
            String number = walk.page().locator(".receipt").textContent();
            assertThat(number).startsWith("TW-");
            assertThat(walk.page().locator("main").textContent()).contains("第八条第一款");

            walk.open("/receipts").look("6-look-up");
            walk.page()
                    .fill("#number", number.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            walk.send().look("7-receipt");
            assertThat(walk.page().locator(".said").first().textContent()).contains("四十五日");
        }
    }

    @Test
    void wholeWayWorksByKeyboardAlone() {
        Consultation consultation = house.consultation(A_MONTH);
        try (Walk walk = Walk.begin(port, "keyboard", 1280)) {
            walk.open("/consultations/" + consultation.id());
            walk.tabTo(".skip").page().keyboard().press("Enter");
            walk.tabTo(".clause-tools a").page().keyboard().press("Enter");
            walk.page().waitForURL("**/comment?**");
            walk.tabTo("#text").page().keyboard().type("建议写明目的。");
            walk.tabTo("main button[type=submit]").page().keyboard().press("Enter");
            walk.page().waitForURL("**/receipts/**");
            assertThat(walk.page().locator(".receipt").textContent()).startsWith("TW-");
        }
    }

    @Test
    void selectedWordsTravelIntoTheForm() {
        Consultation consultation = house.consultation(A_MONTH);
        try (Walk walk = Walk.begin(port, "selection", 1280)) {
            walk.open("/consultations/" + consultation.id());
            walk.page().evaluate("""
                    () => {
                      const words = [...document.querySelectorAll('.words')].find(w => w.textContent.includes('绿色出行'));
                      const at = words.firstChild.data.indexOf('绿色出行');
                      document.getSelection().setBaseAndExtent(words.firstChild, at, words.firstChild, at + 4);
                      words.scrollIntoView();
                    }""");
            walk.page().locator("#selection-bar a").waitFor();
            walk.press("#selection-bar a").look("comment");
            assertThat(walk.page().inputValue("#quote")).isEqualTo("绿色出行");
            walk.page().fill("#text", "应当先有公共交通。");
            walk.send();
            assertThat(walk.page().locator("blockquote").textContent()).isEqualTo("绿色出行");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void proposedWordingIsShownAsARedlineAndAttachmentsStandOnTheReceiptWithItsCode(int width) {
        Consultation consultation = house.consultation(A_MONTH);
        FilePayload photograph = new FilePayload("路口.txt", "text/plain", "夜间路口停满车辆。".getBytes(StandardCharsets.UTF_8));
        FilePayload page = new FilePayload(
                "说明.pdf", "application/pdf", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
        try (Walk walk = Walk.begin(port, "wording", width)) {
            walk.open("/consultations/" + consultation.id());
            walk.press(".clause-tools a >> nth=1");
            walk.page().click("details.wording summary");
            String words = walk.page().inputValue("#wording");
            assertThat(words)
                    .as("the words of the clause are there to be changed")
                    .contains("适用本条例");
            walk.page().fill("#wording", words.replace("适用本条例", "适用本条例，军用车辆除外"));
            walk.page().click("details.wording button");
            assertThat(walk.page().locator(".redline ins").textContent()).contains("军用车辆除外");
            walk.look("1-redline");

            walk.page().fill("#text", "军用车辆另有规定。");
            walk.page().setInputFiles("#files", new FilePayload[] {photograph, page});
            walk.send().look("2-refused");
            assertThat(walk.page().locator("#summary").textContent()).contains("说明.pdf");
            assertThat(walk.page().inputValue("#wording")).contains("军用车辆除外");

            walk.page().setInputFiles("#files", photograph);
            walk.send();
            walk.page().waitForURL("**/receipts/**");
            assertThat(walk.page().locator(".redline ins").textContent()).contains("军用车辆除外");
            assertThat(walk.page().evaluate("document.querySelector('.receipt-code img').naturalWidth"))
                    .as("the code is drawn")
                    .isNotEqualTo(0);
            walk.look("3-receipt");
            Download saved = walk.page().waitForDownload(() -> walk.page().click("main li a[download]"));
            assertThat(saved.suggestedFilename()).isEqualTo("路口.txt");
        }
    }

    @Test
    void choosingAnotherPartBringsItsWordsIntoAFieldNobodyHasTouched() {
        Consultation consultation = house.consultation(A_MONTH);
        try (Walk walk = Walk.begin(port, "part", 1280)) {
            walk.open("/consultations/" + consultation.id());
            walk.press(".clause-tools a >> nth=7");
            String whole = walk.page().inputValue("#wording");
            walk.page().locator(".choice input >> nth=1").check();
            walk.page().waitForFunction("before => document.getElementById('wording').value !== before", whole);
            assertThat(whole).contains(walk.page().inputValue("#wording"));
        }
    }

    @Test
    void citizenCommentsWithoutJavaScript() {
        Consultation consultation = house.consultation(A_MONTH);
        try (Walk walk = Walk.beginWithoutScript(port, "plain", 390)) {
            walk.open("/consultations/" + consultation.id());
            walk.press(".clause-tools a >> nth=1");
            walk.page().fill("#quote", "适用本条例");
            walk.page().fill("#text", "范围是否包括非机动车，请写明。");
            walk.send();
            assertThat(walk.page().locator(".receipt").textContent()).startsWith("TW-");
            assertThat(walk.page().locator("blockquote").textContent()).isEqualTo("适用本条例");
        }
    }

    @Test
    void closedConsultationRefusesAndSaysWhenItClosed() {
        Consultation consultation = house.closedConsultation();
        try (Walk walk = Walk.begin(port, "closed", 390)) {
            walk.open("/consultations/" + consultation.id()).look("1-consultation");
            assertThat(walk.page().locator(".notice.warning").textContent()).contains("已于", "截止");
            assertThat(walk.page().locator(".clause-tools a").count()).isZero();
            walk.open("/consultations/" + consultation.id() + "/comment").look("2-comment");
            assertThat(walk.page().locator("main form").count()).isZero();
        }
    }

    @Test
    void largePrintHasLargeTextAndLargeTargets() {
        Consultation consultation = house.consultation(A_MONTH);
        try (Walk walk = Walk.begin(port, "large", 390)) {
            walk.open("/consultations/" + consultation.id());
            walk.press(".preferences a >> nth=0").look("consultation");
            assertThat(walk.page().url()).contains("/consultations/");
            assertThat(walk.page().evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                    .isGreaterThanOrEqualTo(24.0);
            assertThat(walk.smallTargets(60)).isEmpty();
            walk.press(".clause-tools a >> nth=7").look("comment");
            assertThat(walk.smallTargets(60)).isEmpty();
        }
    }

    @Test
    void englishIsOneStepAwayAndKept() {
        try (Walk walk = Walk.begin(port, "english", 1280)) {
            walk.open("/receipts").press(".preferences a >> nth=1");
            assertThat(walk.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(walk.page().locator("h1").textContent()).isEqualTo("Look up a receipt");
            walk.open("/");
            assertThat(walk.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }
}
