package org.tiaowen.templates.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.word.WordReading.Lines;
import org.tiaowen.templates.word.WordReading.Refused;

class WordReaderTests {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void everyParagraphIsALine() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("第一条　为了规范停车，制定本条例。");
            document.createParagraph();
            document.createParagraph().createRun().setText("　　（一）明码标价；");

            assertThat(lines(document).text()).isEqualTo("第一条　为了规范停车，制定本条例。\n\n　　（一）明码标价；\n");
        }
    }

    @Test
    void softReturnsAndTabsAreKeptAndPageBreaksAreNot() throws Exception {
        Lines lines = body("""
                <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>
                <w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:br w:type="page"/></w:r></w:p>""");

        assertThat(lines.text()).isEqualTo("甲\n乙\t丙\n");
        assertThat(lines.findings()).isEmpty();
    }

    @Test
    void trackedChangesAreAcceptedAndReported() throws Exception {
        Lines lines = body("""
                <w:p><w:r><w:t>停车</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>五元</w:delText></w:r></w:del>
                <w:ins w:id="2" w:author="a"><w:r><w:t>六元</w:t></w:r></w:ins></w:p>
                <w:p><w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>
                <w:p><w:r><w:t>后半</w:t></w:r></w:p>""");

        assertThat(lines.text()).isEqualTo("停车六元\n前半后半\n");
        assertThat(lines.findings())
                .extracting(Finding::kind, Finding::message)
                .containsExactly(tuple(Finding.Kind.CHANGES_ACCEPTED, "文件带有修订标记，已按接受全部修订处理：插入 1 处，删除 1 处"));
    }

    @Test
    void rowsOfATableAreLinesWithBars() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("区域");
            table.getRow(0).getCell(1).setText("元");
            table.getRow(1).getCell(0).setText("一类");
            table.getRow(1).getCell(1).setText("五");

            assertThat(lines(document).text()).contains("| 区域 | 元 |\n| 一类 | 五 |\n");
        }
    }

    @Test
    void textInContentControlsIsRead() throws Exception {
        assertThat(body("<w:sdt><w:sdtContent><w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p></w:sdtContent></w:sdt>")
                        .text())
                .isEqualTo("第一条　甲。\n");
    }

    @Test
    void numbersThatWordCountsAreWrittenIntoTheText() throws Exception {
        Lines lines = numbered("""
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲：</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>乙；</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>丙。</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>丁：</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>戊。</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>己。</w:t></w:r></w:p>""");

        assertThat(lines.text()).isEqualTo("第一条　甲：\n（一）乙；\n（二）丙。\n第二条　丁：\n（一）戊。\n己。\n");
        assertThat(lines.findings())
                .extracting(Finding::message)
                .containsExactly("有 5 处序号由文字处理软件自动生成，已写入正文", "“己。”前有自动编号，未能还原");
    }

    @Test
    void picturesAreReportedAsLeftOut() throws Exception {
        assertThat(body("<w:p><w:r><w:pict/><w:t>甲</w:t></w:r></w:p>").findings())
                .extracting(Finding::message)
                .containsExactly("文件中的图片或文本框未读入");
    }

    @Test
    void whatIsNoWordDocumentIsRefusedWithTheReason() throws Exception {
        assertThat(WordReader.read(new byte[0])).isEqualTo(new Refused("不是 .docx 文件"));
        assertThat(WordReader.read("第一条".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Refused("不是 .docx 文件"));
        assertThat(WordReader.read(zip("readme.txt", "x"))).isEqualTo(new Refused("不是 .docx 文件"));
        assertThat(WordReader.read(zip("word/document.xml", "<broken"))).isEqualTo(new Refused("文件已损坏，无法作为 .docx 打开"));
    }

    @Test
    void encryptedDocumentIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem encrypted = new POIFSFileSystem()) {
            encrypted.createDocument(new ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            encrypted.writeFilesystem(out);
        }

        assertThat(WordReader.read(out.toByteArray())).isEqualTo(new Refused("文件已加密，或是旧版 .doc 格式；请另存为不加密的 .docx"));
    }

    @Test
    void documentThatUnfoldsToTooMuchIsRefused() throws Exception {
        byte[] bomb = zip("word/document.xml", " ".repeat((int) WordReader.LARGEST_PART + 1));

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(WordReader.read(bomb)).isEqualTo(new Refused("文件展开后过大，拒绝读取"));
    }

    @Test
    void fileAboveTheLimitIsRefused() {
        assertThat(WordReader.read(new byte[WordReader.LARGEST_FILE + 1])).isEqualTo(new Refused("文件超过 32 MB"));
    }

    private static Lines lines(XWPFDocument document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return lines(out.toByteArray());
    }

    private static Lines lines(byte[] file) {
        return assertThat(WordReader.read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(Lines.class))
                .actual();
    }

    private static Lines body(String xml) throws Exception {
        return lines(document(xml, ""));
    }

    private static Lines numbered(String xml) throws Exception {
        String lists = """
                <w:numbering xmlns:w="NAMESPACE"><w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
                <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""";
        return lines(document(xml, lists.replace("NAMESPACE", W)));
    }

    private static byte[] document(String body, String numbering) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
                    </Types>""");
            String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            part(zip, "_rels/.rels", relation(office + "/officeDocument", "word/document.xml"));
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
            if (!numbering.isEmpty()) {
                part(zip, "word/_rels/document.xml.rels", relation(office + "/numbering", "numbering.xml"));
                part(zip, "word/numbering.xml", numbering);
            }
        }
        return out.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] zip(String name, String content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, name, content);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
