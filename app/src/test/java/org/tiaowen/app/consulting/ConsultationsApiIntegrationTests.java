package org.tiaowen.app.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.api.ApiCaller;
import org.tiaowen.app.api.ApiCaller.Answer;
import org.tiaowen.app.api.StaffOfTheTests;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsultationsApiIntegrationTests {

    private static final String TEXT = """
            试验市公园条例

            第一条　为了管理公园，制定本条例。
            第二条　公园每日六时开放，二十二时关闭。
            第三条　本条例自公布之日起施行。
            """;

    private final ApiCaller citizen;
    private final ApiCaller drafter;
    private final ApiCaller contactPoint;
    private final ApiCaller administrator;

    @Autowired
    ConsultationsApiIntegrationTests(ApplicationContext context) {
        this.citizen = ApiCaller.of(context);
        this.drafter = citizen.as(StaffOfTheTests.with(Role.DRAFTER, context));
        this.contactPoint = citizen.as(StaffOfTheTests.with(Role.CONTACT_POINT, context));
        this.administrator = citizen.as(StaffOfTheTests.with(Role.ADMINISTRATOR, context));
    }

    @Test
    void anOpenConsultationShowsItsTextToEverybody() {
        String id = openConsultation();
        JsonNode shown = citizen.get("/consultations/" + id).json();
        assertThat(shown.get("state").stringValue()).isEqualTo("OPEN");
        assertThat(shown.get("tree").get("provisions").size()).isEqualTo(3);
        assertThat(citizen.get("/consultations?state=OPEN").json())
                .anySatisfy(each -> assertThat(each.get("id").stringValue()).isEqualTo(id));
        assertThat(citizen.get("/consultations?state=CLOSED").json())
                .noneSatisfy(each -> assertThat(each.get("id").stringValue()).isEqualTo(id));
    }

    @Test
    void aConsultationIsRefusedWithEverythingThatIsWrong() {
        Answer refused =
                drafter.in("en").post("/consultations", Map.of("version", 1, "closesAt", "2026-12-01T00:00:00Z"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems"))
                .extracting(problem -> problem.get("field").stringValue())
                .containsExactly("draft", "opensAt", "title");
    }

    @Test
    void aCommentOnSelectedWordsGetsAReceipt() {
        String id = openConsultation();
        Answer received = citizen.post(
                "/consultations/" + id + "/comments",
                Map.of(
                        "text", "夏天请延长到二十三时。",
                        "clause", secondArticle(id).get("id").stringValue(),
                        "quote", Map.of("text", "二十二时关闭", "start", 9, "end", 15)));
        assertThat(received.status()).isEqualTo(201);
        String number = received.json().get("number").stringValue();
        assertThat(number).matches("TW-\\d\\d-\\w{4}-\\w{4}-\\w{4}");
        assertThat(received.header("Location")).isEqualTo("/api/v1/receipts/" + number);
    }

    @Test
    void aProposedWordingAndAttachmentsStandOnTheReceipt() {
        String id = openConsultation();
        Answer received = citizen.postCommentWithFile(
                "/consultations/" + id + "/comments",
                Map.of(
                        "text", "夏天晚一点关门。",
                        "clause", secondArticle(id).get("id").stringValue(),
                        "proposedWording", "公园每日六时开放，二十三时关闭。"),
                "照片.txt",
                "八点还亮着。".getBytes(StandardCharsets.UTF_8));
        assertThat(received.status()).isEqualTo(201);
        JsonNode receipt = citizen.get(
                        "/receipts/" + received.json().get("number").stringValue())
                .json();
        assertThat(receipt.get("redline"))
                .extracting(run -> run.get("op").stringValue())
                .containsExactly("EQUAL", "DELETE", "INSERT", "EQUAL");
        assertThat(receipt.get("attachments"))
                .extracting(file -> file.get("type").stringValue())
                .containsExactly("TEXT");
    }

    @Test
    void textWithANulIsNoFailureOfTheServer() {
        Answer refused = drafter.post("/drafts", Map.of("title", "条\0例", "text", TEXT));
        assertThat(refused.status()).isBetween(400, 422);
    }

    @Test
    void theSameKeyGetsTheSameReceipt() {
        String id = openConsultation();
        Map<String, String> comment = Map.of("text", "多种些树。");
        Answer once = citizen.post("/consultations/" + id + "/comments", comment, "Idempotency-Key", "k-1");
        Answer twice = citizen.post("/consultations/" + id + "/comments", comment, "Idempotency-Key", "k-1");
        assertThat(twice.json().get("number")).isEqualTo(once.json().get("number"));
        assertThat(twice.json().get("repeated").booleanValue()).isTrue();
        assertThat(citizen.get("/consultations/" + id).json().get("comments").intValue())
                .isEqualTo(1);
    }

    @Test
    void wordsThatTheClauseDoesNotSayAreRefusedWithAllElse() {
        String id = openConsultation();
        Answer refused = citizen.in("en")
                .post(
                        "/consultations/" + id + "/comments",
                        Map.of(
                                "text", " ",
                                "clause", secondArticle(id).get("id").stringValue(),
                                "quote", Map.of("text", "三时关闭", "start", 9, "end", 13)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems"))
                .extracting(problem -> problem.get("field").stringValue())
                .containsExactlyInAnyOrder("text", "quote");
    }

    @Test
    void aClosedConsultationRefusesAndSaysWhenItClosed() {
        String id = openConsultation();
        Instant closed = Instant.now();
        drafter.put("/consultations/" + id, Map.of("seen", 1, "closesAt", closed.toString()));
        Answer refused = citizen.post("/consultations/" + id + "/comments", Map.of("text", "来晚了"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("urn:tiaowen:problem:closed");
        assertThat(Instant.parse(refused.json().get("closedAt").stringValue()))
                .isCloseTo(closed, org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
        assertThat(refused.json().get("detail").stringValue()).startsWith("征求意见已于 20");
    }

    @Test
    void aConsultationThatIsOnlyAnnouncedIsUnknownToWhoeverComments() {
        Instant opens = Instant.now().plus(Duration.ofDays(1));
        String id = consultation(opens, opens.plus(Duration.ofDays(30)));
        assertThat(citizen.post("/consultations/" + id + "/comments", Map.of("text", "来早了"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void changedPapersKeepTheirHistoryAndAStaleChangeIsRefused() {
        String id = openConsultation();
        String path = "/consultations/" + id;
        Map<String, Object> change = Map.of("seen", 1, "notice", "延长十日。", "closesAt", "2099-01-01T16:00:00Z");
        assertThat(drafter.put(path, change).json().get("revision").intValue()).isEqualTo(2);
        assertThat(citizen.get(path).json().get("notice").stringValue()).isEqualTo("延长十日。");
        Answer refused = drafter.put(path, Map.of("seen", 1, "opensAt", "2098-01-01T16:00:00Z"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems"))
                .extracting(problem -> problem.get("field").stringValue())
                .containsExactly("opensAt", "");
        assertThat(drafter.get(path + "/revisions").json())
                .extracting(each -> each.get("notice").stringValue())
                .containsExactly("", "延长十日。");
    }

    @Test
    void aContactPointEntersARegistryNumberOnce() {
        String id = openConsultation();
        Map<String, String> comment = Map.of(
                "text", "座谈会上有人建议增加路灯。",
                "registryNumber", "API-01-0001",
                "channel", "MEETING",
                "personKind", "RESIDENT",
                "collectedOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        String path = "/consultations/" + id + "/comments/registered";
        assertThat(contactPoint.post(path, comment).status()).isEqualTo(201);
        Answer again = contactPoint.in("en").post(path, comment);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().get("problems").get(0).get("field").stringValue())
                .isEqualTo("registryNumber");
    }

    @Test
    void aContactPointIsAppointedOnce() {
        Map<String, String> point = Map.of("code", "API-77", "name", "试验联系点", "district", "试验区");
        Answer appointed = administrator.post("/contact-points", point);
        assertThat(appointed.status()).isEqualTo(201);
        String place = appointed.header("Location").substring("/api/v1".length());
        assertThat(administrator.get(place).json().get("code").stringValue()).isEqualTo("API-77");
        assertThat(administrator.post("/contact-points", point).status()).isEqualTo(422);
    }

    private JsonNode secondArticle(String consultation) {
        return citizen.get("/consultations/" + consultation)
                .json()
                .get("tree")
                .get("provisions")
                .get(1);
    }

    private String openConsultation() {
        Instant now = Instant.now();
        return consultation(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)));
    }

    private String consultation(Instant opens, Instant closes) {
        String draft =
                drafter.post("/drafts", Map.of("text", TEXT)).json().get("id").stringValue();
        drafter.post("/drafts/" + draft + "/versions", Map.of("label", "征求意见稿"));
        Answer announced = drafter.post(
                "/consultations",
                Map.of(
                        "draft",
                        draft,
                        "version",
                        1,
                        "title",
                        "试验市公园条例（征求意见稿）",
                        "opensAt",
                        opens.toString(),
                        "closesAt",
                        closes.toString()));
        assertThat(announced.status()).isEqualTo(201);
        return announced.json().get("id").stringValue();
    }
}
