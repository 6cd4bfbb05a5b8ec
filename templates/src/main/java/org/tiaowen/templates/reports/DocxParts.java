package org.tiaowen.templates.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tiaowen.templates.reports.OfficialLayout.Area;
import org.tiaowen.templates.reports.OfficialLayout.Font;
import org.tiaowen.templates.reports.OfficialLayout.Fonts;

/**
 * A {@code .docx} without words in the measures of a layout (ISO/IEC 29500-1): styles, page, page numbers, fonts with those
 * that may stand for them. Blocks are put into it afterwards, as into a template of an office.
 */
final class DocxParts {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Word 2013 and later; without it a file is opened "in compatibility mode". */
    private static final int COMPATIBILITY = 15;

    private static final int TWIPS = 20;

    private final OfficialLayout layout;

    private DocxParts(OfficialLayout layout) {
        this.layout = layout;
    }

    /** The bytes of the file. */
    static byte[] empty(OfficialLayout layout) {
        Map<String, String> parts = new DocxParts(layout).parts();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        "styles", "styles.xml",
                        "settings", "settings.xml",
                        "fontTable", "fontTable.xml",
                        "footer", "footer1.xml",
                        "footer", "footer2.xml"));
        parts.put("word/document.xml", document());
        parts.put("word/styles.xml", DocxStyles.of(layout));
        parts.put("word/settings.xml", settings());
        parts.put("word/fontTable.xml", fontTable(layout.fonts()));
        parts.put("word/footer1.xml", footer("right"));
        parts.put("word/footer2.xml", footer("left"));
        return parts;
    }

    private static String contentTypes() {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        Map.of(
                        "document", "document.main",
                        "styles", "styles",
                        "settings", "settings",
                        "fontTable", "fontTable",
                        "footer1", "footer",
                        "footer2", "footer")
                .forEach((part, type) -> types.append(
                        "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPES + type + "+xml\"/>"));
        return types.append("</Types>").toString();
    }

    /** Pairs of kind and target; the first is rId1. */
    private static String relations(String... pairs) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < pairs.length; i += 2) {
            relations.append("<Relationship Id=\"rId" + (i / 2 + 1) + "\" Type=\"" + RELATIONS + "/" + pairs[i]
                    + "\" Target=\"" + pairs[i + 1] + "\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    private String document() {
        Area page = layout.page();
        boolean turned = page.width() > page.height();
        return "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><w:body><w:sectPr>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"" + twips(page.width()) + "\" w:h=\"" + twips(page.height()) + "\""
                + (turned ? " w:orient=\"landscape\"" : "") + "/>"
                + "<w:pgMar w:top=\"" + twips(layout.top()) + "\" w:right=\"" + twips(layout.right()) + "\" w:bottom=\""
                + twips(layout.bottom()) + "\" w:left=\"" + twips(layout.left()) + "\" w:header=\"851\" w:footer=\""
                + belowPageNumber() + "\" w:gutter=\"0\"/>"
                + "<w:docGrid w:type=\"lines\" w:linePitch=\"" + (int) (layout.pitch() * TWIPS)
                + "\"/></w:sectPr></w:body></w:document>";
    }

    private long belowPageNumber() {
        double number = layout.sizes().pageNumber() * 1.3;
        double below = OfficialLayout.points(layout.bottom() - OfficialLayout.ABOVE_PAGE_NUMBER) - number;
        return Math.max(0, Math.round(below * TWIPS));
    }

    static long twips(double millimetres) {
        return Math.round(OfficialLayout.points(millimetres) * TWIPS);
    }

    private static String settings() {
        return "<w:settings xmlns:w=\"" + MAIN + "\"><w:zoom w:percent=\"100\"/><w:evenAndOddHeaders/>"
                + "<w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
                + "<w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/><w:useFELayout/>"
                + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\""
                + COMPATIBILITY + "\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
    }

    private static String fontTable(Fonts fonts) {
        StringBuilder table = new StringBuilder("<w:fonts xmlns:w=\"" + MAIN + "\">");
        Set<String> told = new LinkedHashSet<>();
        for (Font font : new Font[] {fonts.title(), fonts.body(), fonts.heading(), fonts.kai(), fonts.numerals()}) {
            if (told.add(font.name())) {
                String others = font.otherwise().stream().map(Xml::escape).collect(Collectors.joining(","));
                table.append("<w:font w:name=\"" + Xml.escape(font.name()) + "\">"
                        + (others.isEmpty() ? "" : "<w:altName w:val=\"" + others + "\"/>")
                        + "<w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/></w:font>");
            }
        }
        return table.append("</w:fonts>").toString();
    }

    /** — 1 — on the outer side, one character in from it. */
    private String footer(String side) {
        String inside = "<w:r><w:t xml:space=\"preserve\">";
        return "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"" + DocxStyles.FOOTER + "\"/>"
                + "<w:ind w:" + side + "Chars=\"100\" w:" + side + "=\""
                + Math.round(layout.sizes().pageNumber() * TWIPS) + "\"/><w:jc w:val=\"" + side + "\"/></w:pPr>"
                + inside + "— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + inside + " —</w:t></w:r></w:p></w:ftr>";
    }
}
