package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
class ConsolidationsApiIntegrationTests {

    private final ApiCaller drafter;

    @Autowired
    ConsolidationsApiIntegrationTests(ApplicationContext context) {
        this.drafter = ApiCaller.of(context).as(StaffOfTheTests.with(Role.DRAFTER, context));
    }

    @Test
    void aDecisionIsCarriedOutOnATextThatIsNotStored() {
        Answer answer =
                drafter.post("/consolidations", Map.of("text", AmendedLaw.BEFORE, "decision", AmendedLaw.DECISION));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("complete").booleanValue()).isTrue();
        assertThat(answer.json().get("law").stringValue()).isEqualTo(AmendedLaw.TITLE);
        assertThat(answer.json().get("text").stringValue()).isEqualTo(AmendedLaw.AFTER);
        assertThat(answer.json().get("findings").get("instructions")).hasSize(3);
    }

    @Test
    void whatCannotBeCarriedOutIsTold() {
        Answer answer = drafter.post(
                "/consolidations", Map.of("text", AmendedLaw.BEFORE, "decision", AmendedLaw.DECISION_WITH_A_SLIP));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("complete").booleanValue()).isFalse();
        assertThat(answer.json().get("text").stringValue()).isEqualTo(AmendedLaw.AFTER);
        JsonNode slip = answer.json().get("findings").get("instructions").get(3);
        assertThat(slip.get("carriedOut").booleanValue()).isFalse();
        assertThat(slip.get("modifications").get(0).get("reason").stringValue()).isEqualTo("WORDS_MISSING");
    }

    @Test
    void aDecisionOnAnotherLawIsRefusedWithItsTitles() {
        String other = AmendedLaw.DECISION.replace(AmendedLaw.TITLE, "试验市养犬条例");
        Answer answer = drafter.post("/consolidations", Map.of("text", AmendedLaw.BEFORE, "decision", other));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("problems").get(0).get("field").stringValue())
                .isEqualTo("law");
        assertThat(answer.json().get("laws").get(0).stringValue()).isEqualTo("试验市养犬条例");
    }

    @Test
    void textAndDraftTogetherAreRefusedAndSoIsAnEndlessText() {
        assertThat(drafter.post("/consolidations", Map.of("decision", AmendedLaw.DECISION))
                        .status())
                .isEqualTo(422);
        Answer endless = drafter.post(
                "/consolidations",
                Map.of("text", "停".repeat(DraftChecks.LONGEST_LAW + 1), "decision", AmendedLaw.DECISION));
        assertThat(endless.status()).isEqualTo(422);
        Answer decision = drafter.post(
                "/consolidations", Map.of("text", AmendedLaw.BEFORE, "decision", "将".repeat(SentDecision.LONGEST + 1)));
        assertThat(decision.json().get("problems").get(0).get("field").stringValue())
                .isEqualTo("decision");
    }

    @Test
    void theResultIsKeptWithTheIdsTheClausesHad() {
        String draft = draft();
        JsonNode before = copy(draft);
        Answer kept = accept(draft, "\"1\"", Map.of("decision", AmendedLaw.DECISION));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.header("ETag")).isEqualTo("\"2\"");
        JsonNode after = copy(draft);
        assertThat(after.get("text").stringValue()).isEqualTo(AmendedLaw.AFTER);
        assertThat(id(after, 3)).isEqualTo(id(before, 2));
        assertThat(id(after, 5)).isEqualTo(id(before, 4));
    }

    @Test
    void aRewriteThatIsNotWantedIsNotMade() {
        String draft = draft();
        accept(draft, "\"1\"", Map.of("decision", AmendedLaw.DECISION, "rewrites", List.of()));
        assertThat(copy(draft).get("text").stringValue()).isEqualTo(AmendedLaw.AFTER.replace("违反本条例第四条", "违反本条例第三条"));
    }

    @Test
    void partOfADecisionIsKeptOnlyWhenAskedFor() {
        String draft = draft();
        Answer refused = accept(draft, "\"1\"", Map.of("decision", AmendedLaw.DECISION_WITH_A_SLIP));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("findings").get("instructions")).hasSize(4);
        assertThat(copy(draft).get("revision").intValue()).isEqualTo(1);

        Answer kept = accept(draft, "\"1\"", Map.of("decision", AmendedLaw.DECISION_WITH_A_SLIP, "partial", true));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().get("complete").booleanValue()).isFalse();
    }

    @Test
    void whoeverWasOvertakenIsToldAndNothingIsOverwritten() {
        String draft = draft();
        drafter.put(
                "/drafts/" + draft + "/working-copy",
                Map.of("text", AmendedLaw.BEFORE.replace("畅通", "畅通整洁")),
                "If-Match",
                "\"1\"");
        Answer late = accept(draft, "\"1\"", Map.of("decision", AmendedLaw.DECISION));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("theirs").get("revision").intValue()).isEqualTo(2);
        assertThat(accept(draft, "\"7\"", Map.of("decision", AmendedLaw.DECISION))
                        .status())
                .isEqualTo(412);
        assertThat(drafter.post(
                                "/drafts/" + draft + "/working-copy/consolidation",
                                Map.of("decision", AmendedLaw.DECISION))
                        .status())
                .isEqualTo(428);
    }

    private String draft() {
        return drafter.post("/drafts", Map.of("text", AmendedLaw.BEFORE))
                .json()
                .get("id")
                .stringValue();
    }

    private JsonNode copy(String draft) {
        return drafter.get("/drafts/" + draft + "/working-copy").json();
    }

    private Answer accept(String draft, String revision, Map<String, Object> body) {
        return drafter.post("/drafts/" + draft + "/working-copy/consolidation", body, "If-Match", revision);
    }

    private static String id(JsonNode copy, int index) {
        return copy.get("tree").get("provisions").get(index).get("id").stringValue();
    }
}
