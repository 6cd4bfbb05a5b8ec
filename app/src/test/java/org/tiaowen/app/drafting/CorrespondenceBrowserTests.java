package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
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

/** The drafter is asked about doubtful matches, answers, thinks again, and follows a clause through the versions. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CorrespondenceBrowserTests {

    private static final String PENALTY = "第%s条　违反本条例规定，擅自移动、损坏%s的，由区文化主管部门责令改正；拒不改正的，处五千元以下罚款。\n";

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    CorrespondenceBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void drafterAnswersWhatTheProgramDoubtsAndThinksAgain(int width) {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + draft();
        try (Walk walk = Walk.beginWithoutScript(port, "correspondence", width)) {
            walk.signIn(drafter.username(), drafter.password());
            walk.open(draft + "/comparison?from=1&to=2").look("1-comparison");
            walk.press("main .notice a").look("2-doubts");
            int asked = walk.page().locator(".doubt").count();
            assertThat(asked).isPositive();
            assertThat(walk.page().locator(".doubt").first().textContent()).contains("相似度", "系统建议", "是新增的");

            walk.page().locator(".doubt input[type=radio]").first().check();
            walk.page().locator(".doubt textarea").first().fill("名称改了，行为没有变");
            walk.press(".doubt button[type=submit]").look("3-decided");
            assertThat(walk.page().locator(".doubt").count()).isLessThan(asked);
            assertThat(walk.page().locator("main").textContent()).contains("名称改了，行为没有变", drafter.username());

            walk.press("a:has-text('更改')").look("4-change");
            walk.page().locator("input#gone").check();
            walk.send();
            assertThat(walk.page().locator("#decisions ~ ul").textContent()).contains("已经删去", "名称改了");
            walk.press("#decisions ~ ul button");
            assertThat(walk.page().locator(".notice.good").first().textContent())
                    .contains("已经撤回");
            assertThat(walk.page().locator(".doubt").count()).isEqualTo(asked);
        }
    }

    @Test
    void contradictionIsToldAtThePlaceAndWhatWasTypedIsKept() {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + draft();
        try (Walk walk = Walk.beginWithoutScript(port, "contradiction", 390)) {
            walk.signIn(drafter.username(), drafter.password());
            walk.open(draft + "/correspondence?from=1&to=2");
            walk.press("table a:has-text('更正')");
            String pair = walk.page().url().replaceFirst("https?://[^/]+", "");
            walk.page().locator("input#same").check();
            walk.send();
            walk.open(pair).page().locator("input#gone").check();
            walk.page().fill("#why", "想错了");
            walk.page().locator("main form button[type=submit]").first().click();
            walk.page().waitForLoadState();
            walk.look("1-refused");
            assertThat(walk.page().locator("#summary").textContent()).contains("矛盾");
            assertThat(walk.page().locator("#answer .problem").textContent()).contains("矛盾");
            assertThat(walk.page().inputValue("#why").strip()).isEqualTo("想错了");
            assertThat(walk.page().locator("input#gone").isChecked()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void doubtsAboutTheWorkingCopyAreAnsweredBeforeAVersionIsFixed(int width) {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + house.draft("试验市灯会条例\n\n第一条　为了规范灯会活动，制定本条例。\n" + penalties("二", "灯具", "三", "电线"));
        try (Walk walk = Walk.beginWithoutScript(port, "copy-doubts", width)) {
            walk.signIn(drafter.username(), drafter.password()).open(draft + "/working-copy");
            walk.page().fill("#text", "试验市灯会条例\n\n第一条　为了规范灯会活动，制定本条例。\n" + penalties("二", "竹架", "三", "烛台"));
            walk.send();
            walk.open(draft + "/versions/new")
                    .press(".notice.warning a[href$=correspondence]")
                    .look("1-doubts");
            int asked = walk.page().locator(".doubt").count();
            assertThat(asked).isPositive();
            walk.page().locator(".doubt input[type=radio]").first().check();
            walk.press(".doubt button[type=submit]").look("2-decided");
            assertThat(walk.page().locator(".notice.good").first().textContent())
                    .contains("第 3 次修改");
            assertThat(walk.page().locator(".doubt").count()).isLessThan(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void clauseIsFollowedThroughVersionsThatAreNotNeighbours(int width) {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + draft();
        try (Walk walk = Walk.beginWithoutScript(port, "way", width)) {
            walk.signIn(drafter.username(), drafter.password()).open(draft).look("1-draft");
            String fourth = "tr:has(td:first-child:has-text('第四条')) ";
            walk.open(draft + "/correspondence?from=2&to=3").press(fourth + "a:has-text('更正')");
            String pair = walk.page().url().replaceFirst("https?://[^/]+", "");
            walk.page().check("#same");
            walk.send();
            walk.open(pair).page().check("#answer-new");
            walk.page().selectOption("#current", new SelectOption().setLabel("第六条 灯会方案应当听取公众意见。"));
            walk.send();

            walk.open(draft + "/correspondence?from=1&to=3").look("2-composed");
            assertThat(walk.page().locator("main").textContent()).contains("征求意见稿 至 一审稿", "一审稿 至 二审稿");
            assertThat(walk.page().locator(fourth).allTextContents()).hasSize(2).allSatisfy(row -> assertThat(row)
                    .contains("拆分"));
            walk.press(fourth + "a:has-text('来历与去向')").look("3-way");
            assertThat(walk.page().locator(".way-line").textContent()).contains("第四条", "第五条、第六条");
            assertThat(walk.page().locator("#stage-3").textContent()).contains("拆分", "来自第四条");
        }
    }

    private DraftId draft() {
        String first = "试验市灯会条例\n\n第一条　为了规范灯会活动，制定本条例。\n" + penalties("二", "灯具", "三", "电线")
                + "第四条　区人民政府应当在灯会开始三十日前公布灯会方案，听取公众意见。\n第五条　本条例自公布之日起施行。\n";
        String second = "试验市灯会条例\n\n第一条　为了规范灯会活动，制定本条例。\n" + penalties("二", "竹架", "三", "烛台")
                + "第四条　区人民政府应当在灯会开始三十日前公布灯会方案，听取公众意见。\n第五条　本条例自公布之日起施行。\n";
        String third = "试验市灯会条例\n\n第一条　为了规范灯会活动，制定本条例。\n第二条　举办灯会应当安全有序。\n"
                + penalties("三", "竹架", "四", "烛台")
                + "第五条　区人民政府应当在灯会开始三十日前公布灯会方案。\n第六条　灯会方案应当听取公众意见。\n第七条　本条例自公布之日起施行。\n";
        return house.draft(first, second, third);
    }

    private static String penalties(String one, String first, String other, String second) {
        return PENALTY.formatted(one, first) + PENALTY.formatted(other, second);
    }
}
