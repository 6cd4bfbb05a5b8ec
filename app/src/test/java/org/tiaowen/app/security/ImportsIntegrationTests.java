package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.app.account.Role;
import org.tiaowen.app.pages.HouseOfTheTests;
import org.tiaowen.app.pages.HouseOfTheTests.Person;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.drafting.versions.WorkingCopies;

/** A file from the upload to the draft, with what a person corrected on the way. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportsIntegrationTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    private final ApplicationContext context;
    private final HouseOfTheTests house;
    private final int port;
    private final Person person;
    private final Caller drafter;
    private final WorkingCopies copies;

    /** A file nobody has brought in before. */
    private final String text = "试验市路灯条例" + UUID.randomUUID() + """

            第一条　为了照亮道路，制定本条例。
            第二条　路灯应当明亮。
            路灯应当节能。
            内部资料
            第三条　本条例自公布之日起施行。
            """;

    @Autowired
    ImportsIntegrationTests(@LocalServerPort int port, ApplicationContext context)
            throws IOException, InterruptedException {
        this.context = context;
        this.port = port;
        this.house = new HouseOfTheTests(context);
        this.person = house.person(Role.DRAFTER);
        this.drafter = Caller.signedIn(port, person);
        this.copies = context.getBean(WorkingCopies.class);
    }

    @Test
    void correctedLinesAreStoredAsPreviewedAndCorrectedAgainWhenTheFileComesAgain() throws Exception {
        String preview = upload("条例.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(page(drafter.get(preview))).contains("第 4 行", "路灯应当节能。", "name=\"role-4\"", "没有标点");

        drafter.post(preview, "title=" + Caller.encoded("路灯") + "&role-5=LEFT_OUT");
        assertThat(page(drafter.get(preview))).contains("已更正，现为：不属于正文").doesNotContain("没有标点");
        HttpResponse<byte[]> stored = store(preview, "title=" + Caller.encoded("路灯") + "&role-5=LEFT_OUT");

        LegalText kept = copies.load(draft(stored)).text();
        assertThat(TextWriter.write(kept)).isEqualTo(text.replace("内部资料", ""));
        assertThat(drafter.get(preview).statusCode()).isEqualTo(404);
        String again = upload("另一个名字.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(page(drafter.get(again))).contains("上次更正的 1 行已经照用", "已更正，现为：不属于正文");
    }

    @Test
    void whatWasChangedAfterThePreviewIsShownBeforeItIsStored() throws Exception {
        String preview = upload("条例.txt", text.getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> refused = store(preview, "title=x&role-5=LEFT_OUT");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused)).contains("请核对新的识别结果", "已更正，现为：不属于正文");
        assertThat(store(preview, "title=&role-5=LEFT_OUT").statusCode()).isEqualTo(422);
        assertThat(draft(store(preview, "title=x&role-5=LEFT_OUT"))).isNotNull();
    }

    @Test
    void anImpossibleLevelIsToldBesideItsLine() throws Exception {
        String preview = upload("条例.txt", text.getBytes(StandardCharsets.UTF_8));
        drafter.post(preview, "role-4=ARTICLE&role-999=ITEM");
        assertThat(page(drafter.get(preview))).contains("“路灯应当节能。”开头没有序号", "第 999 行指定的层级没有用上");
    }

    @Test
    void anImportIsOfWhoBeganItAndIsGoneWhenThrownAway() throws Exception {
        String preview = upload("条例.txt", text.getBytes(StandardCharsets.UTF_8));
        Caller other = Caller.signedIn(port, house.person(Role.DRAFTER));
        assertThat(other.get(preview).statusCode()).isEqualTo(404);
        assertThat(other.post(preview + "/storing", "title=x").statusCode()).isEqualTo(404);
        assertThat(page(drafter.get("/drafts/new"))).contains(preview);
        assertThat(Caller.location(drafter.post(preview + "/discarding", ""))).endsWith("/drafts/new");
        assertThat(drafter.get(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsOldIsGone() throws Exception {
        String preview = upload("条例.txt", text.getBytes(StandardCharsets.UTF_8));
        context.getBean(JdbcClient.class)
                .sql("update draft_import set started_at = started_at - interval '31 days' where id = ?")
                .param(UUID.fromString(preview.substring(preview.lastIndexOf('/') + 1)))
                .update();
        assertThat(drafter.get(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileRenewsTheWorkingCopyWithItsClausesKeptAndTellsWhoSavedInBetween() throws Exception {
        Draft draft =
                context.getBean(Drafts.class).create("路灯", TextReader.read(text).text(), person.username());
        Provision first = copies.load(draft.id()).text().provisions().getFirst();
        String changed = text.replace("应当明亮", "应当足够明亮");
        String preview = upload(
                "/drafts/" + draft.id() + "/working-copy/imports", "二稿.txt", changed.getBytes(StandardCharsets.UTF_8));
        copies.save(draft.id(), TextReader.read(text.replace("节能", "省电")).text(), 1, "别人");

        HttpResponse<byte[]> conflict = store(preview, "");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(page(conflict)).contains("别人 在您核对期间保存了第 2 次修改");
        HttpResponse<byte[]> stored = store(preview, "");
        assertThat(Caller.location(stored)).endsWith("/drafts/" + draft.id() + "/working-copy");
        assertThat(page(drafter.get("/drafts/" + draft.id() + "/working-copy"))).contains("已保存为第 3 次修改");
        LegalText kept = copies.load(draft.id()).text();
        assertThat(TextWriter.write(kept)).isEqualTo(changed);
        assertThat(kept.provisions().getFirst().id()).isEqualTo(first.id());
        HttpResponse<byte[]> nothing =
                drafter.post("/drafts/" + draft.id() + "/working-copy/imports", new Multipart().field("x", "y"));
        assertThat(page(drafter.get(Caller.location(nothing).replaceFirst("https?://[^/]+", ""))))
                .contains("请选择文件");
    }

    @Test
    void anAkomaNtosoFileIsStoredWithTheLevelsItNames() throws Exception {
        DraftId from = house.draft(HouseOfTheTests.regulation(1));
        Version version = context.getBean(Versions.class).list(from).getFirst();
        byte[] document = drafter.get("/drafts/" + from + "/versions/1/akn").body();
        String preview = upload("条例.akn", document);
        assertThat(page(drafter.get(preview))).contains("文件写明了每一处的层级").doesNotContain("name=\"role-");

        LegalText kept = copies.load(draft(store(preview, "title=" + Caller.encoded("停车"))))
                .text();
        LegalText before = context.getBean(Versions.class).text(version.id());
        assertThat(TextWriter.write(kept)).isEqualTo(TextWriter.write(before));
        assertThat(kept.walk().map(Provision::level)).containsExactlyElementsOf(levels(before));
        assertThat(kept.provisions().getFirst().id())
                .isNotEqualTo(before.provisions().getFirst().id());
        assertThat(page(drafter.post("/drafts/preview", file("坏.akn", "<a/>".getBytes(StandardCharsets.UTF_8)))))
                .contains("无法读取这个文件");
    }

    @Test
    void aLongTextIsCorrectedPageByPage() throws Exception {
        StringBuilder law = new StringBuilder(text);
        for (int i = 4; i < 260; i++) {
            law.append("第").append(i).append("条　路灯应当明亮。\n");
        }
        String preview = upload("长.txt", law.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(page(drafter.get(preview))).contains("name=\"role-200\"").doesNotContain("name=\"role-201\"");
        HttpResponse<byte[]> next = drafter.post(preview, "role-5=LEFT_OUT&page=2");
        assertThat(Caller.location(next)).endsWith("page=2");
        drafter.post(preview, "role-210=PARAGRAPH&page=1");
        assertThat(page(drafter.get(preview))).contains("已更正，现为：不属于正文");
        assertThat(page(drafter.get(preview + "?page=2"))).contains("已更正，现为：款", "第 1 页");
    }

    private static List<Level> levels(LegalText text) {
        return text.walk().map(Provision::level).toList();
    }

    private String upload(String name, byte[] content) throws Exception {
        return upload("/drafts/preview", name, content);
    }

    private String upload(String door, String name, byte[] content) throws Exception {
        String location = Caller.location(drafter.post(door, file(name, content)));
        assertThat(location).contains("/drafts/imports/");
        return location.substring(location.indexOf("/drafts/imports/"));
    }

    private static Multipart file(String name, byte[] content) {
        return new Multipart().file("file", name, content);
    }

    /** Stores what the page shows at this moment. */
    private HttpResponse<byte[]> store(String preview, String form) throws Exception {
        Matcher seen = SEEN.matcher(page(drafter.get(preview)));
        assertThat(seen.find()).isTrue();
        return drafter.post(preview + "/storing", form + (form.isEmpty() ? "" : "&") + "seen=" + seen.group(1));
    }

    private static DraftId draft(HttpResponse<byte[]> answer) {
        String location = Caller.location(answer);
        assertThat(location).as("%d", answer.statusCode()).contains("/drafts/");
        return DraftId.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private static String page(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
