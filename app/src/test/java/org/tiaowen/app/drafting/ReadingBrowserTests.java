package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the reader did to a text is shown, and can be left undone before anything is stored. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadingBrowserTests {

    private static final String UNTIDY = """
            试验市路灯条例

            （2019年3月1日试验市第三届人民代表大会常务委员会第八次会议通过　2023年9月27日试验市第四届人民代表大会常务委员会第十二次会议修正）

            **第一条**　为了照亮道路,制定本条例。
            第二条　“路灯”是指设在道路上的照明设施,包括灯杆;不包括临时灯具。
            第四条　本条例自公布之日起施行。
            """;

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    ReadingBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void repairsAreShownByKindAndCanBeSwitchedOffBeforeAnythingIsStored(int width) {
        Person drafter = house.person(Role.DRAFTER);
        try (Walk walk = Walk.beginWithoutScript(port, "reading", width)) {
            walk.signIn(drafter.username(), drafter.password()).open("/drafts/new");
            walk.page().fill("#text", UNTIDY);
            walk.page().fill("#title", "我起的名称");
            walk.send();
            walk.page().locator(".repairs summary").first().click();
            walk.look("1-preview");
            assertThat(walk.page().locator("section[aria-labelledby=report]").textContent())
                    .contains("序号不连续：1 处", "第 7 行", "半角标点改为全角", "去除 Markdown 标记");

            walk.page().check("#keep-HALF_WIDTH");
            walk.press("#again button").look("2-again");
            assertThat(walk.page().inputValue("#title")).isEqualTo("我起的名称");
            assertThat(walk.page().locator(".repairs").textContent()).doesNotContain("半角标点");
            assertThat(walk.page().isChecked("#keep-HALF_WIDTH")).isTrue();
            assertThat(walk.page().locator(".law").textContent()).contains("为了照亮道路,制定");

            walk.send().look("3-draft");
            assertThat(walk.page()
                            .locator("section[aria-labelledby=enactments]")
                            .textContent())
                    .contains("2019年3月1日", "通过", "试验市人民代表大会常务委员会", "2023年9月27日", "修正");
            walk.open(walk.page().url().replaceFirst("https?://[^/]+", "") + "/working-copy");
            assertThat(walk.page().inputValue("#text")).contains("为了照亮道路,制定").doesNotContain("**");
            walk.page().locator("summary:has-text('保存时的整理')").click();
            assertThat(walk.page().isChecked("#keep-HALF_WIDTH")).isTrue();
            walk.page().uncheck("#keep-HALF_WIDTH");
            walk.send().look("4-saved");
            assertThat(walk.page().locator(".repairs").first().textContent()).contains("半角标点改为全角：");
            assertThat(walk.page().inputValue("#text")).contains("为了照亮道路，制定");
        }
    }
}
