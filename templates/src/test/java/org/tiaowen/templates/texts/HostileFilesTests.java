package org.tiaowen.templates.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.TrackedChanges;

/** Files that are broken, wrong or made to do harm: refused with a sentence or read, within the limits, and never an exception. */
class HostileFilesTests {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What shall become of it: part of the sentence it is refused with, or {@code READ}. */
    private static final String READ = "";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Hostile(String name, byte[] content, String sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() throws IOException {
        List<Hostile> all = new ArrayList<>();
        wrongTypes(all);
        bombs(all);
        deep(all);
        endless(all);
        broken(all);
        return all;
    }

    private static void wrongTypes(List<Hostile> all) throws IOException {
        all.add(new Hostile("a.docx", new byte[0], "文件是空的"));
        all.add(new Hostile("words.docx", utf8("第一条　甲。"), "不是 Word 文档"));
        all.add(new Hostile("words.pdf", utf8("第一条　甲。"), "不是 PDF"));
        all.add(new Hostile("words.doc", utf8("第一条　甲。"), "不是 Word 文档"));
        all.add(new Hostile("page.doc", utf8("<html><body><p>第一条　甲。</p></body></html>"), READ));
        all.add(new Hostile("rich.doc", utf8("{\\rtf1 a}"), "RTF"));
        all.add(new Hostile("rich.docx", utf8("{\\rtf1 a}"), "RTF"));
        all.add(new Hostile("sheet.docx", zip(Map.of("xl/workbook.xml", utf8("<a/>"))), "电子表格"));
        all.add(new Hostile("slides.docx", zip(Map.of("ppt/presentation.xml", utf8("<a/>"))), "演示文稿"));
        all.add(new Hostile("open.docx", zip(Map.of("content.xml", utf8("<a/>"))), "OpenDocument"));
        all.add(new Hostile("archive.docx", zip(Map.of("a.txt", utf8("a"))), "不是 Word 文档"));
        all.add(new Hostile("picture.docx", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), "不是 Word 文档"));
        all.add(new Hostile("picture.txt", bytes(0x89, 'P', 'N', 'G', 0, 0, 0, 13), "文件不是文本"));
        all.add(new Hostile("class.md", bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 65), "文件不是文本"));
        all.add(new Hostile("zeros.txt", new byte[4096], "文件不是文本"));
        all.add(new Hostile("odd.txt", bytes(0xFF, 0xFE, 'a'), "文件不是文本"));
        all.add(new Hostile("surrogate.txt", bytes(0xFF, 0xFE, 0x00, 0xD8, 'a', 0), "文件不是文本"));
        all.add(new Hostile("overlong.txt", bytes(0xC0, 0x80, 0xC0, 0x80), READ));
        all.add(new Hostile("wide.txt", "第一条　为了规范停车秩序，制定本条例。\n".repeat(40).getBytes(StandardCharsets.UTF_16LE), READ));
        all.add(new Hostile("gb.txt", "第一条　甲。".getBytes(Charset.forName("GB18030")), READ));
        all.add(new Hostile("encrypted.docx", compound("EncryptedPackage"), "加密"));
        all.add(new Hostile("sheet.doc", compound("Workbook"), "电子表格"));
        all.add(new Hostile("other.doc", compound("Other"), "不是 Word 文档"));
        all.add(new Hostile("short.doc", compound("WordDocument"), "损坏"));
        all.add(new Hostile("head.doc", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "损坏"));
        all.add(new Hostile("large.docx", new byte[DocumentReader.LARGEST_FILE + 1], "超过 64 MB"));
    }

    private static void bombs(List<Hostile> all) throws IOException {
        byte[] blanks = new byte[65 * 1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        all.add(new Hostile("bomb.docx", zip(Map.of("word/document.xml", blanks)), "展开后过大"));
        all.add(new Hostile("bomb in the relations.docx", zip(Map.of("_rels/.rels", blanks)), "展开后过大"));
        all.add(new Hostile("bomb of a picture.docx", zip(with(body("<w:p/>"), "word/media/a.png", blanks)), READ));
        String dtd = "<!DOCTYPE w:document [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>";
        String inside =
                "<w:document xmlns:w=\"" + W + "\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
        all.add(new Hostile("laughs.docx", zip(Map.of("word/document.xml", utf8(dtd + inside))), "DTD"));
        String file = "<!DOCTYPE w:document [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        all.add(new Hostile("file.docx", zip(Map.of("word/document.xml", utf8(file + inside))), "DTD"));
        String remote = "<!DOCTYPE w:document SYSTEM \"http://192.0.2.1/a.dtd\">";
        all.add(new Hostile("remote.docx", zip(Map.of("word/document.xml", utf8(remote + inside))), "DTD"));
        all.add(new Hostile("unknown entity.docx", zip(Map.of("word/document.xml", utf8(inside))), "损坏"));
        Map<String, byte[]> many = new LinkedHashMap<>(body("<w:p/>"));
        for (int i = 0; i < 10_001; i++) {
            many.put("a" + i, new byte[0]);
        }
        all.add(new Hostile("many parts.docx", zip(many), "部件过多"));
        Map<String, byte[]> twice = new LinkedHashMap<>(body("<w:p/>"));
        twice.put("WORD/document.xml", utf8("<a/>"));
        all.add(new Hostile("same name.docx", zip(twice), "重名"));
        all.add(new Hostile("text outside.docx", zip(outside()), "不是 Word 文档"));
    }

    private static void deep(List<Hostile> all) throws IOException {
        String table = "<w:tbl><w:tr><w:tc>";
        String ended = "</w:tc></w:tr></w:tbl>";
        all.add(new Hostile(
                "10,000 tables.docx", zip(body(table.repeat(10_000) + "<w:p/>" + ended.repeat(10_000))), "嵌套过深"));
        all.add(new Hostile("tables never closed.docx", zip(body(table.repeat(10_000))), "嵌套过深"));
        all.add(new Hostile("runs.docx", zip(body("<w:p>" + "<w:ins>".repeat(50_000))), "嵌套过深"));
        all.add(new Hostile("controls.docx", zip(body("<w:sdt><w:sdtContent>".repeat(50_000))), "嵌套过深"));
        all.add(new Hostile("names.docx", zip(body("<a><b>".repeat(50_000))), "嵌套过深"));
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        all.add(new Hostile("fields.docx", zip(body("<w:p>" + field.repeat(50_000) + "</w:p>")), "嵌套过深"));
        all.add(new Hostile("deep.html", utf8("<div>".repeat(100_000) + "甲"), "嵌套过深"));
        all.add(new Hostile("spans.html", utf8("<b><i><a>".repeat(20_000) + "甲"), "嵌套过深"));
    }

    private static void endless(List<Hostile> all) throws IOException {
        Map<String, byte[]> wide = new LinkedHashMap<>(body("<w:tbl>" + "<w:tr/>".repeat(1_000_001) + "</w:tbl>"));
        all.add(new Hostile("one table.docx", zip(wide), "过大的表格"));
        all.add(new Hostile("paragraphs.docx", zip(body("<w:p/>".repeat(500_001))), "段落过多"));
        all.add(new Hostile(
                "words.docx", zip(body("<w:p><w:r><w:t>" + "甲".repeat(16_000_001) + "</w:t></w:r></w:p>")), "正文过长"));
        String number =
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" + "a".repeat(100_000)
                        + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        all.add(new Hostile("long number.docx", zip(listed(number, 200_000)), "正文过长"));
        all.add(new Hostile(
                "number of itself.docx",
                zip(listed(number.replace("<w:lvl ", "<w:numStyleLink w:val=\"a\"/><w:lvl "), 2)),
                READ));
        all.add(new Hostile("attributes.docx", zip(body("<w:p " + attributes(100_000) + "/>")), "损坏"));
        String changes = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
        all.add(new Hostile("joined.docx", zip(body(changes.repeat(100_000))), READ));
        all.add(new Hostile("attributes.html", utf8("<p " + attributes(100_000) + ">甲"), READ));
        all.add(new Hostile("never closed.html", utf8("<".repeat(1_000_000)), READ));
    }

    private static void broken(List<Hostile> all) throws IOException {
        byte[] whole = zip(body("<w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p>"));
        all.add(new Hostile("half.docx", Arrays.copyOf(whole, whole.length / 2), "损坏"));
        all.add(new Hostile("signature.docx", bytes('P', 'K', 3, 4), "损坏"));
        byte[] flipped = whole.clone();
        for (int i = 30; i < flipped.length; i += 17) {
            flipped[i] ^= 0x55;
        }
        all.add(new Hostile("flipped.docx", flipped, "损坏"));
        all.add(new Hostile("not closed.docx", zip(Map.of("word/document.xml", utf8("<broken"))), "损坏"));
        all.add(new Hostile("other root.docx", zip(Map.of("word/document.xml", utf8("<a/>"))), "损坏"));
        all.add(new Hostile("empty part.docx", zip(Map.of("word/document.xml", new byte[0])), "损坏"));
        all.add(new Hostile("broken list.docx", zip(with(listed("", 1), "word/numbering.xml", utf8("<a"))), "损坏"));
        all.add(new Hostile("head.pdf", utf8("%PDF-1.7\n"), "损坏"));
        all.add(new Hostile("no words.pdf", utf8(pdf("")), "没有文字层"));
        all.add(new Hostile("itself.pdf", utf8(pdf("").replace("/Kids [3 0 R]", "/Kids [2 0 R]")), "PDF"));
        all.add(new Hostile("half.pdf", utf8(pdf("").substring(0, 90)), "PDF"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void fileIsRefusedWithASentenceOrRead(Hostile one) {
        FileReading reading = Assertions.assertTimeoutPreemptively(
                LIMIT, () -> DocumentReader.read(new TextFile(one.name(), one.content()), TrackedChanges.ACCEPTED));
        switch (reading) {
            case Refused refused -> {
                assertThat(one.sentence()).as(refused.reason()).isNotEqualTo(READ);
                assertThat(refused.reason()).contains(one.sentence()).doesNotContain("Exception");
            }
            case Lines lines ->
                assertThat(one.sentence()).as("read: " + lines.text().length()).isEqualTo(READ);
        }
    }

    @Test
    void thereAreAsManyFilesAsWerePromised() throws IOException {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(50);
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private static Map<String, byte[]> body(String inside) {
        return Map.of(
                "word/document.xml",
                utf8("<w:document xmlns:w=\"" + W + "\"><w:body>" + inside + "</w:body></w:document>"));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return more;
    }

    private static Map<String, byte[]> listed(String numbering, int paragraphs) {
        String one = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
        Map<String, byte[]> parts = new LinkedHashMap<>(body(one.repeat(paragraphs)));
        parts.put("word/_rels/document.xml.rels", relation("numbering", "numbering.xml"));
        parts.put("word/numbering.xml", utf8("<w:numbering xmlns:w=\"" + W + "\">" + numbering + "</w:numbering>"));
        return parts;
    }

    private static Map<String, byte[]> outside() {
        return Map.of("_rels/.rels", relation("officeDocument", "../../../etc/passwd"));
    }

    private static byte[] relation(String type, String target) {
        return utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/></Relationships>");
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] compound(String entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem streams = new POIFSFileSystem()) {
            streams.createDocument(new ByteArrayInputStream(new byte[] {1}), entry);
            streams.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** One page without a table of objects: readers look for them. */
    private static String pdf(String content) {
        return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n"
                + "4 0 obj\n<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream\nendobj\n"
                + "trailer\n<< /Root 1 0 R >>\n%%EOF\n";
    }
}
