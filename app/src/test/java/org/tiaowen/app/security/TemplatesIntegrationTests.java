package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.WorkingCopies;
import org.tiaowen.templates.library.Template;
import org.tiaowen.templates.library.TemplateLibrary;

/** The pages of the templates, as a drafter's browser asks for them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TemplatesIntegrationTests {

    private final ApplicationContext context;
    private final Caller drafter;

    @Autowired
    TemplatesIntegrationTests(@LocalServerPort int port, ApplicationContext context)
            throws IOException, InterruptedException {
        this.context = context;
        this.drafter = Caller.signedIn(port, new HouseOfTheTests(context).person(Role.DRAFTER));
    }

    @Test
    void formAsksForEveryVariableAndKeepsWhatWasTypedUntilNothingIsMissing() throws Exception {
        Template decision = TemplateLibrary.builtIn().text("决定").orElseThrow();
        String address = "/drafts/templates/" + Caller.encoded("决定");

        assertThat(page(drafter.get(address))).contains(decision.authorities().getFirst(), "id=\"value-1\"");
        HttpResponse<byte[]> refused = drafter.post(address, "value-0=" + Caller.encoded("加强灯会管理"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused)).contains("请填写“机关”", "value=\"加强灯会管理\"");
        HttpResponse<byte[]> filled = drafter.post(address, examples(decision));
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(page(filled)).contains("临江市人民代表大会常务委员会关于加强停车秩序管理的决定", "action=\"/drafts/preview\"");
    }

    @Test
    void standardClauseIsPutBehindTheClauseItWasAskedFrom() throws Exception {
        Draft draft = context.getBean(Drafts.class)
                .create(
                        "灯会条例",
                        TextReader.read("灯会条例\n\n第一条　灯会应当安全。\n第二条　灯会应当有序。\n").text(),
                        "drafter");
        WorkingCopies copies = context.getBean(WorkingCopies.class);
        Provision first = copies.load(draft.id()).text().provisions().getFirst();
        Template clause = TemplateLibrary.builtIn().clause("定义").orElseThrow();
        String place = "draft=" + draft.id() + "&clause=" + first.id();

        assertThat(page(drafter.get("/drafts/templates?" + place))).contains("clause=" + first.id());
        String filled = page(drafter.post("/drafts/templates/" + Caller.encoded("定义"), place + "&" + examples(clause)));
        assertThat(filled).contains("value=\"INSERT\"", "本条例所称停车设施，是指");
        drafter.post(
                "/drafts/" + draft.id() + "/working-copy/clauses/" + first.id(),
                "operation=INSERT&revision=" + copies.load(draft.id()).revision() + "&text="
                        + Caller.encoded("本条例所称灯会，是指节庆活动。\n"));

        assertThat(TextWriter.write(copies.load(draft.id()).text())).contains("第二条　本条例所称灯会，是指节庆活动。\n第三条　灯会应当有序。");
    }

    @Test
    void templateOfTheOfficeIsKeptInVersionsAndRefusedWithAllReasons() throws Exception {
        String kind = "通告" + UUID.randomUUID();
        String source = "---\nkind: " + kind + "\npurpose: paper\nname: 本机关通告\nauthority: [通行做法]\nvariables:\n"
                + "  - {name: 事由, ask: 何事, example: 灯会}\n---\n# 关于{{事由}}的通告\n";
        String address = "/drafts/templates/" + Caller.encoded(kind) + "/source";

        HttpResponse<byte[]> refused =
                drafter.post(address, "version=0&source=" + Caller.encoded("---\nkind: 甲\n---\n"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused)).contains("没有写明依据", "缺少 name");
        drafter.post(address, "version=0&source=" + Caller.encoded(source));
        assertThat(drafter.post(address, "version=0&source=" + Caller.encoded(source))
                        .statusCode())
                .isEqualTo(409);
        drafter.post(address, "version=1&source=" + Caller.encoded(source.replace("何事", "什么事")));

        assertThat(page(drafter.get("/drafts/templates/" + Caller.encoded(kind))))
                .contains("什么事");
        assertThat(page(drafter.get(address))).contains("第 1 版", "第 2 版");
    }

    @Test
    void templateThatALaterReleaseCannotReadIsListedWithTheReasonAndTheWayToMendIt() throws Exception {
        String kind = "旧模板" + UUID.randomUUID();
        context.getBean(JdbcClient.class)
                .sql(
                        "insert into office_template (kind, version, source, saved_by, saved_at) values (?, 1, ?, 'drafter', now())")
                .params(kind, "---\nkind: " + kind + "\n---\n")
                .update();

        assertThat(page(drafter.get("/drafts/templates")))
                .contains("读不出的模板", "/drafts/templates/" + Caller.encoded(kind) + "/source", "缺少 name");
    }

    @Test
    void machinesFillATemplateAndAreToldAllFaults() throws Exception {
        String address = "/api/v1/templates/" + Caller.encoded("施行日期") + "/text";

        assertThat(page(drafter.get("/api/v1/templates"))).contains("\"kind\":\"修改决定\"");
        assertThat(page(drafter.sendJson("POST", address, "{\"values\": {\"文种\": \"办法\", \"施行日期\": \"公布之日\"}}")))
                .contains("本办法自公布之日起施行。");
        HttpResponse<byte[]> refused = drafter.sendJson("POST", address, "{\"values\": {\"文种\": \"通知\"}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused)).contains("“文种”请在可选的值中选择", "请填写“施行日期”");
    }

    private static String examples(Template template) {
        List<String> values = template.variables().stream()
                .map(variable -> Caller.encoded(variable.example()))
                .toList();
        return IntStream.range(0, values.size())
                .mapToObj(at -> "value-" + at + "=" + values.get(at))
                .collect(Collectors.joining("&"));
    }

    private static String page(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
