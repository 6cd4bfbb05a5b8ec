package org.tiaowen.templates.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A {@code .docx} of hand-written parts. */
final class WordFile {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The relation, by the name of the section it is written in, and the element around its content. */
    private static final Map<String, String> PARTS = Map.of(
            "styles", "styles",
            "numbering", "numbering",
            "footnotes", "footnotes",
            "endnotes", "endnotes",
            "comments", "comments",
            "header", "hdr",
            "footer", "ftr");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordFile() {}

    /** A document of these sections: {@code document} and any of the others, each what stands inside its root. */
    static WordFile of(Map<String, String> sections) {
        String namespace = sections.getOrDefault("namespace", W);
        WordFile file = new WordFile();
        file.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        file.put("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
        StringBuilder related = new StringBuilder();
        PARTS.forEach((name, root) -> {
            if (sections.containsKey(name)) {
                related.append(relation("rId" + name, name, name + ".xml"));
                file.put("word/" + name + ".xml", root(root, namespace, sections.getOrDefault(name, "")));
            }
        });
        file.put("word/_rels/document.xml.rels", relations(related.toString()));
        String body = "<w:body>" + sections.getOrDefault("document", "") + "</w:body>";
        return file.put("word/document.xml", root("document", namespace, body));
    }

    static WordFile withBody(String xml) {
        return of(Map.of("document", xml));
    }

    /** Nothing but what is put into it. */
    static WordFile empty() {
        return new WordFile();
    }

    WordFile put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WordFile put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }

    static String root(String name, String namespace, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + " xmlns:w=\"" + namespace + "\""
                + " xmlns:r=\"" + OFFICE + "\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + inside + "</w:" + name + ">";
    }

    static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
