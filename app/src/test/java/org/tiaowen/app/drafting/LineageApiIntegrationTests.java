package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
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
import org.tiaowen.app.pages.HouseOfTheTests;
import tools.jackson.databind.JsonNode;

/** Lineage with corrections, and the citations of versions and working copies, over the API. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LineageApiIntegrationTests {

    private static final String LIGHTS = "停车场应当配备照明和消防设施并保持完好有效。\n";
    private static final String DISABLED = "残疾人机动车凭证件免费停放于专用泊位。\n";
    private static final String FINE = "违反本条例第一条规定的，责令改正；违反第九条规定的，处以罚款；依照《中华人民共和国消防法》第二条处理。\n";
    private static final String OLD = "试验市停车条例\n\n第一条　" + LIGHTS + "第二条　" + FINE;
    private static final String NEW = "试验市停车条例\n\n第一条　" + DISABLED + "第二条　" + LIGHTS + "第三条　" + FINE;

    private final ApiCaller drafter;
    private final HouseOfTheTests house;

    @Autowired
    LineageApiIntegrationTests(ApplicationContext context) {
        this.drafter = ApiCaller.of(context).as(StaffOfTheTests.with(Role.DRAFTER, context));
        this.house = new HouseOfTheTests(context);
    }

    @Test
    void correctionIsKeptToldChangedAndWithdrawn() {
        String lineage = "/drafts/" + house.draft(OLD, NEW) + "/lineage";
        String step = "?from=1&to=2";
        JsonNode renumbered = article(drafter.get(lineage + step).json(), "第二条");
        assertThat(renumbered.get("kind").stringValue()).isEqualTo("RENUMBERED");
        String old = renumbered.get("old").get("id").stringValue();
        String current = renumbered.get("current").get("id").stringValue();

        Answer kept = drafter.post(lineage + "/corrections" + step, Map.of("old", old, "why", "全文重写"));
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().get("old").get("designation").stringValue()).isEqualTo("第一条");
        JsonNode told = drafter.get(lineage + step).json();
        assertThat(article(told, "第二条").get("kind").stringValue()).isEqualTo("NEW");
        assertThat(told.get("corrections").get(0).get("why").stringValue()).isEqualTo("全文重写");

        Answer refused = drafter.post(lineage + "/corrections" + step, Map.of("old", old, "current", current));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("urn:tiaowen:problem:contradiction");
        assertThat(refused.json().get("problems").get(0).get("message").stringValue())
                .contains("矛盾");

        String first = kept.json().get("id").stringValue();
        Answer changed =
                drafter.post(lineage + "/corrections" + step, Map.of("old", old, "current", current, "instead", first));
        assertThat(changed.status()).isEqualTo(201);
        String second = lineage + "/corrections/" + changed.json().get("id").stringValue() + step;
        assertThat(drafter.send("DELETE", second, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(drafter.send("DELETE", second, BodyPublishers.noBody()).status())
                .isEqualTo(404);
        assertThat(drafter.get(lineage + step).json().get("corrections")).isEmpty();
    }

    @Test
    void lineageOfVersionsThatAreNoNeighboursIsComposedAndCannotBeCorrected() {
        String lineage = "/drafts/" + house.draft(OLD, NEW, NEW.replace("免费", "优先")) + "/lineage";
        JsonNode told = drafter.get(lineage + "?from=3&to=1").json();
        assertThat(article(told, "第一条").get("old").get("designation").stringValue())
                .isEqualTo("第二条");

        Answer refused = drafter.post(lineage + "/corrections?from=1&to=3", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems"))
                .extracting(problem -> problem.get("field").stringValue())
                .containsExactly("to", "old");
    }

    @Test
    void citationsOfAVersionAreToldWithWhatTheyLeadTo() {
        JsonNode citations = drafter.get("/drafts/" + house.draft(OLD) + "/versions/1/citations")
                .json();
        assertThat(citations)
                .extracting(citation -> citation.get("resolution").stringValue())
                .containsExactly("FOUND", "DANGLING", "EXTERNAL");
        assertThat(citations.get(0).get("targets").get(0).get("designation").stringValue())
                .isEqualTo("第一条");
        assertThat(citations.get(1).get("missing").get(0).get("instead").stringValue())
                .isEqualTo("全文到第二条为止");
        assertThat(citations.get(2).get("law").stringValue()).isEqualTo("中华人民共和国消防法");
        assertThat(citations.get(2).get("cited").get(0).stringValue()).isEqualTo("第二条");
    }

    @Test
    void driftIsToldAndWhatIsAcceptedBecomesTheNextRevision() {
        String copy = "/drafts/" + house.draft(OLD) + "/working-copy";
        drafter.put(copy, Map.of("text", NEW), "If-Match", "\"1\"");
        Answer checked = drafter.get(copy + "/citations");
        assertThat(checked.header("ETag")).isEqualTo("\"2\"");
        JsonNode drifted = checked.json().get("drifted").get(0);
        assertThat(drifted.get("kind").stringValue()).isEqualTo("MOVED");
        assertThat(drifted.get("rewrite").stringValue()).isEqualTo("本条例第二条");
        assertThat(checked.json().get("dangling").get(0).get("text").stringValue())
                .isEqualTo("第九条");

        Map<String, Object> accepted = Map.of(
                "accept",
                List.of(Map.of(
                        "in", drifted.get("in").get("id").stringValue(),
                        "start", drifted.get("start").intValue(),
                        "end", drifted.get("end").intValue())));
        assertThat(drafter.post(copy + "/citations/rewrites", accepted).status())
                .isEqualTo(428);
        assertThat(drafter.post(copy + "/citations/rewrites", Map.of(), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(422);
        Answer late = drafter.post(copy + "/citations/rewrites", accepted, "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("theirs").get("revision").intValue()).isEqualTo(2);
        Answer rewritten = drafter.post(copy + "/citations/rewrites", accepted, "If-Match", "\"2\"");
        assertThat(rewritten.status()).isEqualTo(200);
        assertThat(rewritten.header("ETag")).isEqualTo("\"3\"");
        assertThat(drafter.get(copy).json().get("text").stringValue()).contains("违反本条例第二条规定");
    }

    /** The relation that leads to the clause with that designation. */
    private static JsonNode article(JsonNode lineage, String designation) {
        return lineage.get("relations")
                .valueStream()
                .filter(relation -> !relation.get("current").isNull())
                .filter(relation ->
                        relation.get("current").get("designation").stringValue().equals(designation))
                .findFirst()
                .orElseThrow();
    }
}
