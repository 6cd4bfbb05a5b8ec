package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.tiaowen.drafting.akomantoso.AkomaNtosoReader;
import org.tiaowen.drafting.akomantoso.AkomaNtosoReading;
import org.tiaowen.drafting.versions.LegalTextJson;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DraftsApiIntegrationTests {

    private static final String TEXT = """
            试验市垃圾分类条例

            第一条　为了加强垃圾分类管理，制定本条例。
            第二条　个人应当做到下列事项：
            （一）分类投放垃圾；
            （二）爱护收集容器。
            第三条　本条例自公布之日起施行。
            """;

    private final ApiCaller drafter;

    @Autowired
    DraftsApiIntegrationTests(ApplicationContext context) {
        this.drafter = ApiCaller.of(context).as(StaffOfTheTests.with(Role.DRAFTER, context));
    }

    @Test
    void aTextBroughtInAsJsonBecomesADraftWithItsProvisionsCounted() {
        Answer created = drafter.post("/drafts", Map.of("kind", "REGULATION", "text", TEXT));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("title").stringValue()).isEqualTo("试验市垃圾分类条例");
        assertThat(created.json().get("provisions").get("ARTICLE").intValue()).isEqualTo(3);
        assertThat(created.json().get("provisions").get("ITEM").intValue()).isEqualTo(2);
        assertThat(created.header("Location"))
                .isEqualTo("/api/v1/drafts/" + created.json().get("id").stringValue());
    }

    @Test
    void aFileBroughtInTellsItsFindingsAndRepairs() {
        String markdown = "\uFEFF试验市路灯条例\n\n第一条　为了照亮道路，制定本条例。\n第三条　[bookmark: _a]本条例自公布之日起施行。\n";
        Answer created = drafter.postFile("/drafts", "路灯.md", markdown.getBytes(StandardCharsets.UTF_8));
        assertThat(created.status()).isEqualTo(201);
        JsonNode finding = created.json().get("findings").get(0);
        assertThat(finding.get("kind").stringValue()).isEqualTo("NUMBER_OUT_OF_ORDER");
        assertThat(finding.get("line").intValue()).isEqualTo(4);
        assertThat(finding.get("message").stringValue()).contains("第三条", "第二条");
        assertThat(created.json().get("repairs"))
                .extracting(repair -> repair.get("kind").stringValue())
                .containsExactly("BYTE_ORDER_MARK", "BOOKMARK");
    }

    @Test
    void aVersionIsGivenAsAkomaNtosoWithItsDescentAndComesBackTheSame() {
        String id =
                drafter.post("/drafts", Map.of("text", TEXT)).json().get("id").stringValue();
        drafter.post("/drafts/" + id + "/versions", Map.of("label", "征求意见稿"));
        String tree =
                drafter.get("/drafts/" + id + "/versions/1").json().get("tree").toString();
        Answer document = drafter.get("/drafts/" + id + "/versions/1/akn");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Disposition")).contains(".akn");
        assertThat(document.text()).contains("/akn/cn/bill/", id.replace("-", ""), "value=\"征求意见稿\"");
        assertThat(AkomaNtosoReader.read(document.text().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        AkomaNtosoReading.Read.class,
                        read -> assertThat(LegalTextJson.print(read.text())).isEqualTo(tree));
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        Answer refused = drafter.in("en").postFile("/drafts", "draft.pdf", new byte[] {1, 2});
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems").get(0).get("field").stringValue())
                .isEqualTo("file");
    }

    @Test
    void everythingThatIsWrongIsListedAtOnce() {
        Answer refused = drafter.post("/drafts", Map.of("title", " ", "kind", "DECISION", "text", "第一条　只有一条。"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems"))
                .extracting(problem -> problem.get("field").stringValue())
                .containsExactly("title", "kind");
    }

    @Test
    void brokenJsonIsToldWithItsPlaceInTheCallersLanguage() {
        Answer chinese = drafter.post("/drafts", "{\"title\": ");
        Answer english = drafter.in("en").post("/drafts", "{\"title\": ");
        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.json().get("title").stringValue()).isEqualTo("请求无法识别");
        assertThat(english.json().get("title").stringValue()).isEqualTo("Request not understood");
        assertThat(english.json()
                        .get("problems")
                        .get(0)
                        .get("place")
                        .get("line")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/drafts/00000000-0000-4000-8000-000000000000",
                "/drafts/no-id",
                "/drafts/00000000-0000-4000-8000-000000000000/versions/1",
                "/drafts/nowhere/at/all")) {
            assertThat(drafter.get(path).status()).as(path).isEqualTo(404);
            assertThat(drafter.get(path).json().get("type").stringValue()).isEqualTo("urn:tiaowen:problem:not-found");
        }
    }

    @Test
    void methodsTypesAndFormatsThatAreNotServedAreSaidSo() {
        assertThat(drafter.put("/drafts", Map.of()).status()).isEqualTo(405);
        assertThat(drafter.put("/drafts", Map.of()).header("Allow")).contains("GET", "POST");
        assertThat(drafter.get("/drafts", "Accept", "image/png").status()).isEqualTo(406);
        assertThat(drafter.send(
                                "POST",
                                "/drafts",
                                java.net.http.HttpRequest.BodyPublishers.ofString("x"),
                                "Content-Type",
                                "text/csv")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void theWorkingCopyIsSavedOnlyOnTheRevisionItStartedFrom() {
        String draft = draft();
        Answer loaded = drafter.get("/drafts/" + draft + "/working-copy");
        assertThat(loaded.header("ETag")).isEqualTo("\"1\"");
        assertThat(loaded.json().get("text").stringValue()).isEqualTo(TEXT);

        String mine = TEXT.replace("爱护", "保护");
        String path = "/drafts/" + draft + "/working-copy";
        assertThat(drafter.put(path, Map.of("text", mine)).status()).isEqualTo(428);
        Answer saved = drafter.put(path, Map.of("text", mine), "If-Match", "\"1\"");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");

        String late = TEXT.replace("加强", "改进");
        Answer conflict = drafter.put(path, Map.of("text", late), "If-Match", "\"1\"");
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.json().get("theirs").get("revision").intValue()).isEqualTo(2);
        assertThat(conflict.json().get("theirs").get("text").stringValue()).isEqualTo(mine);
        assertThat(conflict.json().get("mine").stringValue()).isEqualTo(late);
    }

    @Test
    void twoVersionsAreComparedClauseByClauseWithTheirIdsKept() {
        String draft = draft();
        Answer first = drafter.post("/drafts/" + draft + "/versions", Map.of("label", "征求意见稿"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/versions/1");

        Answer again = drafter.in("en").post("/drafts/" + draft + "/versions", Map.of("label", "一审稿"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").stringValue()).isEqualTo("urn:tiaowen:problem:nothing-changed");

        String edited = TEXT.replace("第三条　本条例", "第三条　市人民政府应当设置收集容器。\n第四条　本条例");
        drafter.put("/drafts/" + draft + "/working-copy", Map.of("text", edited), "If-Match", "\"1\"");
        drafter.post("/drafts/" + draft + "/versions", Map.of("label", "一审稿", "message", "增加一条"));

        JsonNode compared =
                drafter.get("/drafts/" + draft + "/comparison?from=1&to=2").json();
        assertThat(compared.get("changes"))
                .filteredOn(change -> change.get("level").stringValue().equals("ARTICLE"))
                .extracting(change -> change.get("kind").stringValue())
                .containsExactlyInAnyOrder("NEW", "RENUMBERED");

        JsonNode tree = drafter.get("/drafts/" + draft + "/versions/2").json().get("tree");
        JsonNode before = drafter.get("/drafts/" + draft + "/versions/1").json().get("tree");
        assertThat(tree.get("provisions").get(0).get("id"))
                .isEqualTo(before.get("provisions").get(0).get("id"));
        assertThat(drafter.get("/drafts/" + draft + "/versions/2", "Accept", "text/plain")
                        .text())
                .isEqualTo(edited);
    }

    @Test
    void aVersionNeedsALabel() {
        Answer refused = drafter.post("/drafts/" + draft() + "/versions", Map.of("message", "没有稿次"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems").get(0).get("field").stringValue())
                .isEqualTo("label");
    }

    private String draft() {
        return drafter.post("/drafts", Map.of("text", TEXT)).json().get("id").stringValue();
    }
}
