package org.tiaowen.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.api.ApiCaller.Answer;
import tools.jackson.databind.JsonNode;

/** The whole way of a clause and of a comment, through the API alone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiJourneyIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String TEXT = """
            试验市养犬管理条例

            第一条　为了规范养犬行为，制定本条例。
            第二条　携带犬只出户的，应当为犬只束牵引带，牵引带长度不得超过两米。
            犬只在公共场所排泄的，携犬人应当即时清理粪便。
            第三条　违反本条例第二条第二款规定的，由城市管理部门处五十元罚款。
            第四条　本条例自公布之日起施行。
            """;

    private final ApiCaller citizen;
    private final ApiCaller drafter;
    private final ApiCaller expert;

    @Autowired
    ApiJourneyIntegrationTests(ApplicationContext context) {
        this.citizen = ApiCaller.of(context);
        this.drafter = citizen.as(StaffOfTheTests.with(Role.DRAFTER, context));
        this.expert = citizen.as(StaffOfTheTests.with(Role.EXPERT, context));
    }

    @Test
    void aCommentIsReceivedLinkedFoundAnsweredAndItsFateShownToTheHolderOfTheReceipt() {
        String draft =
                drafter.post("/drafts", Map.of("text", TEXT)).json().get("id").stringValue();
        drafter.post("/drafts/" + draft + "/versions", Map.of("label", "征求意见稿"));
        String consultation = consultOn(draft);

        Answer received = citizen.post(
                "/consultations/" + consultation + "/comments", Map.of("text", "第三条罚款五十元太轻了，遛狗不清理粪便的建议罚二百元。"));
        String receipt = received.json().get("number").stringValue();
        String article = citizen.get("/consultations/" + consultation)
                .json()
                .get("tree")
                .get("provisions")
                .get(2)
                .get("id")
                .stringValue();

        JsonNode opinion = linkedOpinion(consultation, article);
        assertThat(opinion.get("proposals").get(0).get("method").stringValue()).isEqualTo("CITATION");
        String id = opinion.get("id").stringValue();
        String linked = opinion.get("links").get(0).get("clause").stringValue();

        Answer confirmed = drafter.post("/opinions/" + id + "/links", Map.of("kind", "CONFIRMED", "clause", linked));
        assertThat(confirmed.json().get("links").get(0).get("standing").stringValue())
                .isEqualTo("CONFIRMED");

        found("/search/comments?q=" + encoded("遛狗 粪便 罚款") + "&consultation=" + consultation);
        String search = "/search/clauses?q=" + encoded("养犬管理条例 第三条") + "&draft=" + draft;
        found(search);
        JsonNode hit = expert.get(search).json().get("hits").get(0);
        assertThat(hit.get("clauseId").stringValue()).isEqualTo(article);
        assertThat(hit.get("article").intValue()).isEqualTo(3);
        assertThat(hit.get("highlight").stringValue()).contains("<mark>");
        // the consultation has made this version public
        await().atMost(PATIENCE)
                .until(() -> citizen.get(search).json().get("total").intValue() > 0);

        JsonNode clause = expert.get("/clauses/" + article).json();
        assertThat(clause.get("opinionCount").intValue()).isEqualTo(1);
        assertThat(clause.get("cites").get(0).get("words").stringValue()).contains("第二条第二款");

        Answer answered = drafter.post(
                "/opinions/" + id + "/answers",
                Map.of("outcome", "PARTLY_ADOPTED", "reason", "提高到一百元。", "publish", true));
        assertThat(answered.status()).isEqualTo(201);
        Answer late = drafter.post("/opinions/" + id + "/answers", Map.of("outcome", "NOT_ADOPTED", "reason", "维持原额。"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("theirs").get("reason").stringValue()).isEqualTo("提高到一百元。");

        JsonNode fate = citizen.get("/receipts/" + receipt).json();
        assertThat(fate.get("progress").stringValue()).endsWith("ANSWERED");
        assertThat(fate.get("fates"))
                .anySatisfy(
                        each -> assertThat(each.get("reason").stringValue("")).isEqualTo("提高到一百元。"));
    }

    @Test
    void aLinkThatIsTakenAwayLeavesTheProposalBehind() {
        String draft =
                drafter.post("/drafts", Map.of("text", TEXT)).json().get("id").stringValue();
        drafter.post("/drafts/" + draft + "/versions", Map.of("label", "征求意见稿"));
        String consultation = consultOn(draft);
        String article = citizen.get("/consultations/" + consultation)
                .json()
                .get("tree")
                .get("provisions")
                .get(1)
                .get("id")
                .stringValue();
        citizen.post("/consultations/" + consultation + "/comments", Map.of("text", "太长了。", "clause", article));

        JsonNode opinion = linkedOpinion(consultation, article);
        Answer removed = drafter.send(
                "DELETE",
                "/opinions/" + opinion.get("id").stringValue() + "/links/" + article,
                BodyPublishers.noBody());
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().get("links").isEmpty()).isTrue();
        assertThat(removed.json().get("proposals").get(0).get("method").stringValue())
                .isEqualTo("POINTED");
        assertThat(drafter.get("/consultations/" + consultation + "/opinions?unlinked=true")
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
    }

    private JsonNode linkedOpinion(String consultation, String clause) {
        String path = "/consultations/" + consultation + "/opinions?clause=" + clause;
        await().atMost(PATIENCE)
                .until(() -> drafter.get(path).json().get("total").intValue() > 0);
        return drafter.get(path).json().get("opinions").get(0);
    }

    private void found(String path) {
        await().atMost(PATIENCE).until(() -> {
            Answer answer = expert.get(path);
            return answer.status() == 200 && answer.json().get("total").intValue() > 0;
        });
    }

    private String consultOn(String draft) {
        Instant now = Instant.now();
        return drafter.post(
                        "/consultations",
                        Map.of(
                                "draft",
                                draft,
                                "version",
                                1,
                                "title",
                                "试验市养犬管理条例（征求意见稿）",
                                "opensAt",
                                now.minus(Duration.ofDays(1)).toString(),
                                "closesAt",
                                now.plus(Duration.ofDays(30)).toString()))
                .json()
                .get("id")
                .stringValue();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
