package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** The way of the drafter: bring in, fix, revise, compare, consult. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DrafterBrowserTests {

    private final int port;
    private final HouseOfTheTests house;

    @TempDir
    private Path files;

    @Autowired
    DrafterBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void drafterBringsATextInAndPutsItBeforeThePublic(int width) throws Exception {
        Person drafter = house.person(Role.DRAFTER);
        Path file = Files.writeString(files.resolve("regulation.txt"), HouseOfTheTests.regulation(1));
        try (Walk walk = Walk.begin(port, "drafter", width)) {
            walk.signIn(drafter.username(), drafter.password()).look("1-drafts");
            walk.open("/drafts/new").look("2-bring-in");
            walk.send();
            assertThat(walk.page().locator("#summary").textContent()).contains("请粘贴文本或者选择文件");

            walk.page().setInputFiles("#file", file);
            walk.send().look("3-preview");
            walk.press("button[formaction$=storing]").look("4-draft");
            String draft = walk.page().url().replaceFirst("https?://[^/]+", "");

            walk.open(draft + "/versions/new").look("5-fix");
            walk.page().fill("#label", "征求意见稿");
            walk.send().look("6-version");

            walk.open(draft + "/working-copy").look("7-working-copy");
            walk.page().fill("#text", HouseOfTheTests.regulation(2));
            walk.send();
            assertThat(walk.page().locator(".notice.good").first().textContent())
                    .contains("已保存");
            walk.open(draft + "/versions/new").page().fill("#label", "二审稿");
            walk.send();

            walk.open(draft + "/comparison?from=1&to=2").look("8-comparison");
            assertThat(walk.page().locator("ins").count()).isPositive();
            assertThat(walk.page().locator("del").count()).isPositive();
            assertThat(walk.page().locator(".pair.renumbered").count()).isPositive();

            walk.open(draft + "/consultations/new?version=1").look("9-announce");
            walk.send();
            walk.open("/consultations").page().click("text=云州市停车管理条例（草案征求意见稿）");
            assertThat(walk.page().locator("h1").textContent()).contains("停车管理条例");
        }
    }

    @Test
    void changesOfTwoDraftersThatDoNotTouchAreMergedAtOnce() {
        Person drafter = house.person(Role.DRAFTER);
        String copy = "/drafts/" + house.version().draft() + "/working-copy";
        try (Walk first = Walk.begin(port, "first", 1280);
                Walk second = Walk.begin(port, "merging", 1280)) {
            first.signIn(drafter.username(), drafter.password()).open(copy);
            second.signIn(drafter.username(), drafter.password()).open(copy);
            replace(first, "改善人居环境", "优化人居环境");
            first.send();

            replace(second, "缓解停车供需矛盾", "缓解停车难");
            second.send();
            second.page().locator("text=两个人同时修改了工作稿").first().waitFor();
            assertThat(second.page().locator("#merge").textContent()).contains("互不冲突");
            second.look("1-merged").press("#merge button[type=submit]");

            assertThat(second.page().locator(".notice.good").first().textContent())
                    .contains("已保存");
            assertThat(second.page().inputValue("#text")).contains("优化人居环境", "缓解停车难");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void drafterChoosesWhereTwoChangedTheSameWords(int width) {
        Person drafter = house.person(Role.DRAFTER);
        String copy = "/drafts/" + house.version().draft() + "/working-copy";
        try (Walk first = Walk.begin(port, "first", 1280);
                Walk second = Walk.beginWithoutScript(port, "conflict", width)) {
            first.signIn(drafter.username(), drafter.password()).open(copy);
            second.signIn(drafter.username(), drafter.password()).open(copy);
            replace(first, "改善人居环境", "优化人居环境");
            first.send();

            replace(second, "改善人居环境", "美化人居环境");
            second.send();
            second.page().locator("text=两个人同时修改了工作稿").first().waitFor();
            assertThat(second.page().locator("fieldset ins").allTextContents()).contains("美化", "优化");
            second.press("#merge button[type=submit]").look("2-nothing-chosen");
            assertThat(second.page().locator("#summary").textContent()).contains("请选择保留哪一个");

            second.page().check("#choice-0-THEIRS");
            second.look("3-chosen").press("#merge button[type=submit]");
            assertThat(second.page().locator(".notice.good").first().textContent())
                    .contains("已保存");
            assertThat(second.page().inputValue("#text")).contains("优化人居环境").doesNotContain("美化人居环境");
        }
    }

    @Test
    void textSavedInBetweenIsNotFixedAsAVersionUnseen() {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + house.version().draft();
        try (Walk first = Walk.begin(port, "first", 1280);
                Walk second = Walk.begin(port, "unseen", 390)) {
            first.signIn(drafter.username(), drafter.password()).open(draft + "/working-copy");
            second.signIn(drafter.username(), drafter.password()).open(draft + "/versions/new");
            replace(first, "改善人居环境", "优化人居环境");
            first.send();

            second.page().fill("#label", "一审稿");
            second.send().look("1-refused");
            assertThat(second.page().locator("#summary").textContent()).contains("您还没有看过");

            second.send();
            assertThat(second.page().url()).endsWith("/versions/2");
        }
    }

    private static void replace(Walk walk, String words, String instead) {
        walk.page().fill("#text", walk.page().inputValue("#text").replace(words, instead));
    }
}
