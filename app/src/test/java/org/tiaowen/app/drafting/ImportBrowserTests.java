package org.tiaowen.app.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
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

/** A Word file beside what was recognised in it, corrected line by line and stored as it was seen. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportBrowserTests {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final int port;
    private final HouseOfTheTests house;

    @TempDir
    Path files = Path.of("");

    @Autowired
    ImportBrowserTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.house = new HouseOfTheTests(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void levelsOfAWordFileAreCorrectedBeforeAnythingIsStored(int width) throws IOException {
        Person drafter = house.person(Role.DRAFTER);
        Path file = wordFile();
        try (Walk walk = Walk.beginWithoutScript(port, "import", width)) {
            walk.signIn(drafter.username(), drafter.password()).open("/drafts/new");
            walk.page().setInputFiles("#file", file);
            walk.send().look("1-preview");
            Locator lines = walk.page().locator(".import-lines > li");
            assertThat(lines.nth(4).textContent()).contains("第 5 段", "（一）主干道；", "项");
            assertThat(lines.nth(3).textContent()).contains("批注（李处）", "与上位法核对");
            assertThat(lines.nth(7).textContent()).contains("内部资料", "没有标点");
            assertStands(lines.nth(4), width);

            walk.page().selectOption("[name=role-3]", "CHAPTER");
            walk.page().selectOption("[name=role-7]", "ARTICLE");
            walk.page().selectOption("[name=role-8]", "LEFT_OUT");
            walk.send().look("2-renewed");
            assertThat(lines.nth(6).textContent()).contains("开头没有序号，不能按指定的层级读");
            assertThat(lines.nth(7).textContent()).contains("已更正，现为：不属于正文").doesNotContain("没有标点");

            walk.page().selectOption("[name=role-7]", "");
            walk.press("button[formaction$=storing]").look("3-changed-since");
            assertThat(walk.page().locator("#summary").textContent()).contains("请核对新的识别结果");
            walk.press("button[formaction$=storing]").look("4-draft");
            walk.open(walk.page().url().replaceFirst("https?://[^/]+", "") + "/working-copy")
                    .look("5-working-copy");
            assertThat(walk.page().inputValue("#text")).contains("市人民政府负责管理。").doesNotContain("内部资料");

            walk.open("/drafts/new").page().setInputFiles("#file", file);
            walk.send().look("6-again");
            assertThat(walk.page().locator(".notice.good").textContent()).contains("上次更正的 2 行已经照用");
            walk.press("button[formaction$=discarding]");
            assertThat(walk.page().locator("#unfinished").count()).isZero();
        }
    }

    /** Side by side where there is room, one under the other where there is none. */
    private static void assertStands(Locator line, int width) {
        double original = line.locator(".import-original").boundingBox().y;
        double level = line.locator(".import-level").boundingBox().y;
        if (width < 600) {
            assertThat(level).isGreaterThan(original + 10);
        } else {
            assertThat(level).isEqualTo(original);
        }
    }

    private Path wordFile() throws IOException {
        Path file = files.resolve("路灯条例.docx");
        String body = paragraph("试验市路灯条例")
                + paragraph("（2026年3月1日试验市人民代表大会常务委员会通过）")
                + paragraph("总则")
                + paragraph("第一条　路灯应当照亮下列道路：</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>")
                        .replace(
                                "</w:p>",
                                "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
                + paragraph("（一）主干道；")
                + paragraph("（二）背街小巷。")
                + paragraph("市人民政府负责管理。")
                + paragraph("内部资料 " + UUID.randomUUID())
                + paragraph("第二条　本条例自公布之日起施行。");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            put(zip, "_rels/.rels", relation("officeDocument", "word/document.xml"));
            put(zip, "word/_rels/document.xml.rels", relation("comments", "comments.xml"));
            put(zip, "word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
            put(
                    zip,
                    "word/comments.xml",
                    root("comments", "<w:comment w:id=\"1\" w:author=\"李处\">" + paragraph("与上位法核对") + "</w:comment>"));
        }
        return file;
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String root(String name, String content) {
        String namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return "<w:%s xmlns:w=\"%s\">%s</w:%s>".formatted(name, namespace, content, name);
    }

    private static String relation(String type, String target) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>")
                .formatted(RELATIONS, type, target);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
