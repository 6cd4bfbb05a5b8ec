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
import org.tiaowen.drafting.versions.DraftId;

/** A drafter has the amending instrument written from two versions, and changes how a change is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DerivationBrowserTests {

    private static final String PROVED = "已证明";

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    DerivationBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void instrumentIsWrittenFromTwoVersionsAndAChoiceOfFormIsKept(int width) throws Exception {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + house.draft(AmendedLaw.BEFORE, AmendedLaw.AFTER);
        try (Walk walk = Walk.beginWithoutScript(port, "derivation", width)) {
            walk.signIn(drafter.username(), drafter.password()).open(draft + "/comparison?from=1&to=2");
            walk.press("a[href*='/amendment']").look("1-instrument");
            assertThat(walk.page().locator(".proved").textContent()).contains(PROVED);
            assertThat(walk.page().locator(".paper").textContent()).contains("修改《试验市停车条例》", "增加一条，作为第三条");

            Locator whole = walk.page().locator("button[id^='choose-'][id$='-ARTICLE'][aria-pressed='false']");
            String id = whole.first().getAttribute("id");
            walk.press("#" + id).look("2-coarser");
            assertThat(walk.page().locator("#" + id).getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(walk.page().locator(".proved").textContent()).contains(PROVED);
            String coarser = walk.page().locator(".paper").textContent();
            walk.page().reload();
            assertThat(walk.page().locator(".paper").textContent()).isEqualTo(coarser);

            Download instrument = walk.page().waitForDownload(() -> walk.page().click("a[href*='/instrument?']"));
            assertThat(Files.readString(instrument.path()).lines().map(String::strip))
                    .allSatisfy(line -> assertThat(coarser).contains(line));
            Download table = walk.page().waitForDownload(() -> walk.page().click("a[href*='/table?']"));
            assertThat(Files.readString(table.path())).contains("无障碍停车位");
            assertThat(walk.page().locator("table.beside").textContent()).contains("第三条", "无障碍停车位", "和消防");
        }
    }

    @Test
    void choiceIsMadeWithoutLeavingThePageWhereThereIsJavaScript() {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + house.draft(AmendedLaw.BEFORE, AmendedLaw.AFTER);
        try (Walk walk = Walk.begin(port, "derivation-htmx", 1280)) {
            walk.signIn(drafter.username(), drafter.password()).open(draft + "/amendment?from=1&to=2");
            String id = walk.page()
                    .locator("button[id^='choose-'][id$='-ARTICLE'][aria-pressed='false']")
                    .first()
                    .getAttribute("id");
            walk.page().click("#" + id);
            walk.page().locator("#" + id + "[aria-pressed='true']").waitFor();
            assertThat(walk.page().url()).contains("choose=");
            walk.page().click("button[id$='-rule']");
            walk.page().locator("#" + id + "[aria-pressed='false']").waitFor();
            assertThat(walk.page().locator(".proved").textContent()).contains(PROVED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void severalDraftsBecomeOneInstrument(int width) {
        Person drafter = house.person(Role.DRAFTER);
        DraftId parking = house.draft(AmendedLaw.BEFORE, AmendedLaw.AFTER);
        DraftId dogs = house.draft(
                AmendedLaw.BEFORE.replace("停车", "养犬").replace("养犬场", "犬舍"),
                AmendedLaw.AFTER.replace("停车", "养犬").replace("养犬场", "犬舍"));
        try (Walk walk = Walk.beginWithoutScript(port, "package", width)) {
            walk.signIn(drafter.username(), drafter.password()).open("/drafts/package");
            walk.page().check("#draft-" + parking);
            walk.page().check("#draft-" + dogs);
            walk.press("#derive");
            assertThat(walk.page().locator(".proved").textContent()).contains(PROVED);
            assertThat(walk.page().locator(".paper").textContent()).contains("《试验市停车条例》", "《试验市养犬条例》");
            walk.look("1-package");
        }
    }
}
