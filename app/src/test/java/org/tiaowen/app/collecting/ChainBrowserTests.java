package org.tiaowen.app.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointKind;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.Terms;

/** A meeting at a collection point, split by speaker, and its speeches three levels up. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ChainBrowserTests {

    private static final String MINUTES = """
            钟楼社区座谈会
            主持人：请大家发言。
            张三：小区夜间车位太少。建议错时开放机关停车场。
            【律师】李四：第八条的收费标准要听证。
            居民代表王女士说：公园门口不要停车。
            """;

    private final int port;
    private final ApplicationContext context;
    private final HouseOfTheTests house;

    @Autowired
    ChainBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.context = context;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void meetingIsSplitBySpeakerAndGoesThreeLevelsUp(int width) {
        Consultation consultation = house.consultation(Duration.ofDays(30));
        ContactPoint district = appointed("江陵区立法联系办公室", ContactPointKind.DISTRICT, null);
        ContactPoint contactPoint = appointed("临江街道联系点", ContactPointKind.CONTACT_POINT, district);
        ContactPoint collectionPoint = appointed("钟楼社区采集点", ContactPointKind.COLLECTION_POINT, contactPoint);

        holdsAMeeting(width, consultation, collectionPoint);
        summarisesTwo(width, consultation, contactPoint);
        keepsOneBack(width, consultation, district);
        committeeSeesWhatWasKeptBack(width, consultation);
        administratorSeesTheTree(width, collectionPoint);
    }

    private void holdsAMeeting(int width, Consultation consultation, ContactPoint collectionPoint) {
        Person officer = house.staffOf(collectionPoint);
        try (Walk walk = Walk.begin(port, "chain-1-officer", width)) {
            walk.signIn(officer.username(), officer.password()).look("1-desk");
            walk.open("/contact-point/consultations/" + consultation.id() + "/meetings/new");
            walk.page().fill("#place", "社区二楼");
            walk.page().fill("#host", "周主任");
            walk.page().fill("#heads", "0");
            walk.page().fill("#minutes", MINUTES);
            walk.send().look("2-refused");
            assertThat(walk.page().inputValue("#minutes").replace("\r", "")).isEqualTo(MINUTES);
            walk.page().fill("#heads", "12");
            walk.send().look("3-speeches");
            assertThat(walk.page().locator("ol.speeches > li").count()).isEqualTo(5);

            walk.page().locator("ol.speeches > li:nth-child(3) summary").click();
            walk.press("ol.speeches > li:nth-child(3) button[value^=split]");
            assertThat(walk.page().locator("ol.speeches > li").count()).isEqualTo(6);
            walk.page().fill("ol.speeches > li:nth-child(4) input[name^=speaker]", "赵五");
            walk.press("button[value=receive]").look("4-received");
            assertThat(walk.page().locator(".notice.good").textContent()).contains("4");

            walk.open("/contact-point/forwarding").look("5-forwarding");
            tickAll(walk);
            walk.press("button[value=FORWARD]").look("6-forwarded");
            assertThat(walk.page().locator(".notice.good").textContent()).contains("4", "临江街道联系点");
        }
    }

    private void summarisesTwo(int width, Consultation consultation, ContactPoint contactPoint) {
        Person liaison = house.staffOf(contactPoint);
        try (Walk walk = Walk.begin(port, "chain-2-liaison", width)) {
            walk.signIn(liaison.username(), liaison.password());
            walk.open("/contact-point/forwarding?consultation=" + consultation.id());
            assertThat(walk.page().locator("main").textContent())
                    .contains("钟楼社区采集点")
                    .doesNotContain("张三", "李四", "赵五", "TW-");
            walk.page().locator("input[name=comments]").nth(0).check();
            walk.page().locator("input[name=comments]").nth(1).check();
            walk.page().locator("summary").nth(0).click();
            walk.page().fill("#words", "居民希望增加夜间车位。");
            walk.look("1-summary").press("button[value=SUMMARISE]");
            assertThat(walk.page().locator(".notice.good").textContent()).contains("2", "江陵区立法联系办公室");
            tickAll(walk);
            walk.press("button[value=FORWARD]");
            walk.open("/contact-point/forwarding?show=SENT_ON&consultation=" + consultation.id())
                    .look("2-sent-on");
            walk.press(".ticked a");
            walk.page().fill("#words", "小区夜间车位不足。");
            walk.press("main form button[type=submit]").look("3-copy");
            assertThat(walk.page().locator(".way-up > li").count()).isEqualTo(4);
        }
    }

    private void keepsOneBack(int width, Consultation consultation, ContactPoint district) {
        Person leader = house.staffOf(district);
        try (Walk walk = Walk.begin(port, "chain-3-leader", width)) {
            walk.signIn(leader.username(), leader.password());
            walk.open("/contact-point/forwarding?consultation=" + consultation.id())
                    .look("1-waiting");
            assertThat(walk.page().locator("main").textContent()).contains("居民希望增加夜间车位。");
            walk.page().locator("input[name=comments]").last().check();
            walk.page().locator("summary").last().click();
            walk.page().fill("#reason", "属于公园管理条例的内容");
            walk.press("button[value=KEEP_BACK]");
            tickAll(walk);
            walk.press("button[value=FORWARD]");
            assertThat(walk.page().locator(".notice.good").textContent()).contains("3", "常委会");
            walk.open("/contact-point").look("2-desk");
        }
    }

    private void committeeSeesWhatWasKeptBack(int width, Consultation consultation) {
        Person drafter = house.person(Role.DRAFTER);
        try (Walk walk = Walk.begin(port, "chain-4-drafter", width)) {
            walk.signIn(drafter.username(), drafter.password());
            walk.open("/consultations/" + consultation.id() + "/opinions/chain").look("1-chain");
            assertThat(walk.page().locator("main").textContent())
                    .contains("属于公园管理条例的内容", "江陵区立法联系办公室")
                    .doesNotContain("张三", "李四", "赵五", "TW-");
            walk.press("main .list a").look("2-way");
            assertThat(walk.page().locator(".way-up > li").count()).isEqualTo(5);
        }
    }

    private void administratorSeesTheTree(int width, ContactPoint collectionPoint) {
        Person administrator = house.person(Role.ADMINISTRATOR);
        try (Walk walk = Walk.begin(port, "chain-5-administrator", width)) {
            walk.signIn(administrator.username(), administrator.password());
            walk.open("/administration/contact-points").look("1-tree");
            walk.open("/administration/contact-points/" + collectionPoint.id()).look("2-point");
        }
    }

    private static void tickAll(Walk walk) {
        walk.page().locator("input[name=comments]").all().forEach(box -> box.check());
    }

    private ContactPoint appointed(String name, ContactPointKind kind, @Nullable ContactPoint above) {
        ContactPoints points = context.getBean(ContactPoints.class);
        Terms terms =
                Terms.contactPoint(name, "江陵区", points.today().minusYears(1)).as(kind);
        String code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return switch (points.appoint(code, above == null ? terms : terms.under(above), "test")) {
            case ContactPoints.Appointed appointed -> appointed.contactPoint();
            case ContactPoints.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
