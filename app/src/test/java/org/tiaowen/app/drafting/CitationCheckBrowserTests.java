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

/** The drafter sees which citations no longer say what they said, and has them rewritten. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CitationCheckBrowserTests {

    private static final String PARKING = "停车场经营者应当在入口处明码标价并公示收费依据。\n";
    private static final String LIGHTS = "停车场应当配备照明和消防设施并保持完好有效。\n";
    private static final String DISABLED = "残疾人机动车凭证件免费停放于专用泊位。\n";
    private static final String OLD = "试验市停车条例\n\n第一条　" + PARKING + "第二条　" + LIGHTS + "第三条　停车场应当设置监控。\n"
            + "第四条　违反本条例第二条规定的，责令限期改正。\n违反前款规定拒不改正的，处五百元罚款。\n违反本条例第三条规定的，给予警告；违反第九条规定的，从重处罚。\n";
    private static final String NEW = "试验市停车条例\n\n第一条　" + PARKING + "第二条　" + DISABLED + "第三条　" + LIGHTS
            + "第四条　违反本条例第二条规定的，责令限期改正。\n占用专用泊位的，责令驶离。\n违反前款规定拒不改正的，处五百元罚款。\n违反本条例第三条规定的，给予警告；违反第九条规定的，从重处罚。\n";

    private final int port;
    private final HouseOfTheTests house;

    @Autowired
    CitationCheckBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void driftedCitationsAreRewrittenWhereTheDrafterAcceptsIt(int width) {
        Person drafter = house.person(Role.DRAFTER);
        String draft = "/drafts/" + house.draft(OLD);
        try (Walk walk = Walk.beginWithoutScript(port, "citations", width)) {
            walk.signIn(drafter.username(), drafter.password()).open(draft + "/working-copy");
            walk.page().fill("#text", NEW);
            walk.send().look("1-working-copy");
            walk.open(draft + "/versions/new").look("2-fix");
            assertThat(walk.page().locator(".notice.warning").first().textContent())
                    .contains("4 处引用需要核对");

            walk.press(".notice.warning a").look("3-check");
            assertThat(walk.page().locator("main").textContent())
                    .contains("本条例第二条", "本条例第三条", "指向悄然改变", "所引条文已经删去", "没有第九条", "全文到第四条为止");
            assertThat(walk.page().locator("#certain-0").isChecked()).isTrue();
            assertThat(walk.page().locator("#uncertain-0").isChecked()).isFalse();
            walk.send().look("4-rewritten");
            assertThat(walk.page().locator(".notice.good").first().textContent())
                    .contains("第 3 次修改");
            assertThat(walk.page().locator("#certain-0").count()).isZero();
            assertThat(walk.page().locator("main").textContent()).contains("指向悄然改变", "没有第九条");

            walk.open(draft + "/working-copy");
            assertThat(walk.page().inputValue("#text")).contains("违反本条例第三条规定的，责令限期改正", "违反前款规定拒不改正");
        }
    }
}
