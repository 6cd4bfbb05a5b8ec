package org.tiaowen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseCommandTests {

    private static final String REGULATION = """
            临江市停车管理条例

            第一章　总则

            第一条（立法目的）　为了规范停车秩序，制定本条例。

            第二条之一　停车场应当：
            （一）明码标价；
            （二）保持畅通。
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void jsonHoldsLevelNumberOrdinalSuffixCaptionAndText() throws Exception {
        assertThat(tiaowen("parse", file("条例.txt", REGULATION))).isEqualTo(Tiaowen.WELL);

        JsonNode root = JsonMapper.shared().readTree(out.toString());
        assertThat(root.get("title").asString()).isEqualTo("临江市停车管理条例");
        assertThat(root.get("kind").asString()).isEqualTo("REGULATION");
        JsonNode chapter = root.at("/children/0");
        assertThat(chapter.get("level").asString()).isEqualTo("CHAPTER");
        assertThat(chapter.get("text").asString()).isEqualTo("总则");
        JsonNode first = chapter.at("/children/0");
        assertThat(first.get("number").asString()).isEqualTo("第一条");
        assertThat(first.get("caption").asString()).isEqualTo("（立法目的）");
        assertThat(first.at("/children/0/level").asString()).isEqualTo("PARAGRAPH");
        assertThat(first.at("/children/0/number").isNull()).isTrue();
        assertThat(first.at("/children/0/ordinal").asInt()).isEqualTo(1);
        JsonNode inserted = chapter.at("/children/1");
        assertThat(inserted.get("ordinal").asInt()).isEqualTo(2);
        assertThat(inserted.get("suffix").asInt()).isEqualTo(1);
        assertThat(inserted.at("/children/0/children/1/number").asString()).isEqualTo("（二）");
    }

    @Test
    void textFormatGivesBackTheFile() throws Exception {
        assertThat(tiaowen("parse", file("条例.txt", REGULATION), "--format", "text"))
                .isEqualTo(Tiaowen.WELL);

        assertThat(out.toString()).isEqualTo(REGULATION);
    }

    @Test
    void frontShowsWhatTheNoteUnderTheTitleSays() throws Exception {
        String note = "（2025年3月1日临江市第五届人民代表大会第三次会议通过）";
        tiaowen("parse", file("条例.txt", "临江市停车条例\n" + note + "\n第一条　停车场应当开放。\n"));

        JsonNode front = JsonMapper.shared().readTree(out.toString()).get("front");
        assertThat(front.get("text").asString()).isEqualTo("临江市停车条例\n" + note);
        JsonNode enactment = front.at("/enactments/0");
        assertThat(enactment.get("act").asString()).isEqualTo("PASSED");
        assertThat(enactment.get("date").asString()).isEqualTo("2025-03-01");
        assertThat(enactment.get("organ").asString()).isEqualTo("临江市人民代表大会");
        assertThat(enactment.get("session").asString()).isEqualTo("第五届第三次会议");
        assertThat(front.get("unread")).isEmpty();
    }

    @Test
    void repairsCanBeSwitchedOffByKind() throws Exception {
        String marked = file("条例.md", "# 条例\n第一条　停车场(含车库)应当开放,并\\-标价。\n");

        tiaowen("parse", marked, "--format", "text");
        assertThat(out.toString()).isEqualTo("条例\n第一条　停车场（含车库）应当开放，并-标价。\n");
        out.getBuffer().setLength(0);
        tiaowen("parse", marked, "--format", "text", "--keep", "HALF_WIDTH,MARKDOWN");
        assertThat(out.toString()).isEqualTo("# 条例\n第一条　停车场(含车库)应当开放,并\\-标价。\n");
    }

    @Test
    void strictEndsWithTwoWhereThereAreFindings() throws Exception {
        assertThat(tiaowen("parse", "--strict", file("条例.txt", REGULATION))).isEqualTo(Tiaowen.FINDINGS);
        assertThat(tiaowen("parse", file("条例.txt", REGULATION))).isEqualTo(Tiaowen.WELL);
        assertThat(tiaowen("parse", "--strict", file("好.txt", "第一条　为了规范停车秩序，制定本条例。\n")))
                .isEqualTo(Tiaowen.WELL);
    }

    @Test
    void unreadableInputIsOneLineOnStandardErrorAndNothingOnStandardOutput() throws Exception {
        assertThat(tiaowen("parse", folder.resolve("无此文件.txt").toString())).isEqualTo(Tiaowen.FAILED);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("找不到文件");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void binaryInputIsRefused() throws Exception {
        Path binary = Files.write(folder.resolve("图.bin"), new byte[] {1, 0, 2});

        assertThat(tiaowen("parse", binary.toString())).isEqualTo(Tiaowen.FAILED);
        assertThat(err.toString()).contains("文件不是文本");
    }

    @Test
    void wordDocumentIsReadLikeText() throws Exception {
        Path file = folder.resolve("条例.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String types = "http://schemas.openxmlformats.org/package/2006/content-types";
            String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + types + "\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\""
                            + "/word/document.xml\" ContentType=\"" + main + "\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                            + "<w:r><w:t>第一条　停车场应当开放。</w:t></w:r></w:p></w:body></w:document>");
        }

        assertThat(tiaowen("parse", file.toString(), "--format", "text")).isEqualTo(Tiaowen.WELL);
        assertThat(out.toString()).isEqualTo("第一条　停车场应当开放。\n");
    }

    @Test
    void brokenWordDocumentIsRefusedWithTheReason() throws Exception {
        assertThat(tiaowen("parse", file("坏.docx", "第一条"))).isEqualTo(Tiaowen.FAILED);
        assertThat(err.toString()).contains("不是 Word 文档");
    }

    @Test
    void wrongUseEndsWithOne() {
        assertThat(tiaowen("parse")).isEqualTo(Tiaowen.FAILED);
        assertThat(tiaowen("parse", "a", "--format", "xml")).isEqualTo(Tiaowen.FAILED);
        assertThat(tiaowen("unknown")).isEqualTo(Tiaowen.FAILED);
        assertThat(tiaowen()).isEqualTo(Tiaowen.FAILED);
        assertThat(err.toString().lines()).hasSize(4);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private int tiaowen(String... args) {
        return Tiaowen.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
