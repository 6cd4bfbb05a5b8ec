package org.tiaowen.templates.reports;

import org.tiaowen.templates.reports.OfficialLayout.Font;
import org.tiaowen.templates.reports.OfficialLayout.Fonts;
import org.tiaowen.templates.reports.OfficialLayout.Sizes;

/** The styles of an official paper (ISO/IEC 29500-1, 17.7); people change a paper by changing them. */
final class DocxStyles {

    static final String TITLE = "Title";
    static final String BODY = "TiaowenBody";
    static final String FLUSH = "TiaowenFlush";
    static final String NOTE = "TiaowenNote";
    static final String SIGNATURE = "TiaowenSignature";
    static final String FOOTER = "Footer";
    static final String CONTENTS = "TOCHeading";
    static final String CELL = "TiaowenCell";
    static final String CELL_HEAD = "TiaowenCellHead";
    static final String CELL_CODE = "TiaowenCellCode";
    static final String HEAVY = "TiaowenHeavy";
    static final String KAI = "TiaowenKai";
    static final String STRUCK = "TiaowenStruck";
    static final String BOLD = "TiaowenBold";
    static final String TABLE = "TableGrid";

    private static final int TWIPS = 20;
    private static final int TWO_CHARACTERS = 200;

    private final OfficialLayout layout;
    private final StringBuilder styles = new StringBuilder();

    private DocxStyles(OfficialLayout layout) {
        this.layout = layout;
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    static String entry(int level) {
        return "TOC" + level;
    }

    /** {@code styles.xml}. */
    static String of(OfficialLayout layout) {
        return new DocxStyles(layout).styles();
    }

    private String styles() {
        Sizes sizes = layout.sizes();
        Fonts fonts = layout.fonts();
        styles.append(
                "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>"
                        + "<w:rPrDefault><w:rPr>" + font(fonts.body()) + spacing() + size(sizes.body())
                        + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
                        + "<w:pPrDefault/></w:docDefaults>");
        style("paragraph", "Normal", "Normal", "", pitch() + "<w:jc w:val=\"both\"/>", "");
        paragraph(BODY, "公文正文", indent("firstLine"), "");
        paragraph(FLUSH, "公文顶格", "", "");
        paragraph(NOTE, "题注", "<w:jc w:val=\"center\"/>", font(fonts.kai()));
        paragraph(SIGNATURE, "署名", indent("right") + "<w:jc w:val=\"right\"/>", "");
        paragraph(
                TITLE,
                "Title",
                "<w:spacing w:after=\"" + pitchTwips() + "\"/><w:jc w:val=\"center\"/>",
                font(fonts.title()) + size(sizes.title()));
        for (int level = 1; level <= Block.Heading.DEEPEST; level++) {
            Font font = level == 1 ? fonts.heading() : level == 2 ? fonts.kai() : fonts.body();
            paragraph(
                    heading(level),
                    "heading " + level,
                    "<w:keepNext/>" + indent("firstLine") + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                    font(font));
            paragraph(
                    entry(level),
                    "toc " + level,
                    "<w:ind w:leftChars=\"" + (level - 1) * TWO_CHARACTERS + "\" w:left=\""
                            + (level - 1) * twips(2 * sizes.body()) + "\"/>",
                    "");
        }
        paragraph(CONTENTS, "TOC Heading", "<w:jc w:val=\"center\"/>", font(fonts.heading()));
        paragraph(
                FOOTER,
                "footer",
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
                font(fonts.numerals()) + size(sizes.pageNumber()));
        String inCell = "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"" + twips(sizes.table() * 1.5)
                + "\" w:lineRule=\"exact\"/>";
        paragraph(CELL, "表格正文", inCell + "<w:jc w:val=\"left\"/>", size(sizes.table()));
        paragraph(CELL_HEAD, "表头", inCell + "<w:jc w:val=\"center\"/>", font(fonts.heading()) + size(sizes.table()));
        // as high as the code in it
        paragraph(CELL_CODE, "二维码", "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>", "");
        character(HEAVY, "黑体字", font(fonts.heading()));
        character(KAI, "楷体字", font(fonts.kai()));
        character(STRUCK, "删去的文字", "<w:strike/>");
        character(BOLD, "增加的文字", "<w:b/><w:bCs/>");
        styles.append(
                "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
                        + "<w:tblPr><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
                        + "</w:tblCellMar></w:tblPr></w:style>"
                        + "<w:style w:type=\"table\" w:styleId=\"" + TABLE + "\"><w:name w:val=\"Table Grid\"/>"
                        + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>" + borders()
                        + "</w:tblBorders></w:tblPr>"
                        + "</w:style>");
        return styles.append("</w:styles>").toString();
    }

    private static String borders() {
        StringBuilder borders = new StringBuilder();
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            borders.append("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        return borders.toString();
    }

    private void paragraph(String id, String name, String paragraph, String run) {
        style("paragraph", id, name, "Normal", paragraph, run);
    }

    private void character(String id, String name, String run) {
        style("character", id, name, "", "", run);
    }

    private void style(String type, String id, String name, String basedOn, String paragraph, String run) {
        styles.append("<w:style w:type=\"" + type + "\"" + (id.equals("Normal") ? " w:default=\"1\"" : "")
                + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
                + (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>")
                + "<w:qFormat/>"
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>");
    }

    /** The same on every line, whatever stands for a font that is missing: only so has a page its number of lines. */
    private String pitch() {
        return "<w:spacing w:line=\"" + pitchTwips() + "\" w:lineRule=\"exact\"/>";
    }

    /**
     * What every character gives up so that a line has as many as it should. Not by the grid of characters: LibreOffice makes
     * its cells wider than a character where they ought to be narrower.
     */
    private String spacing() {
        double more = layout.characterPitch() - layout.sizes().body();
        return more < 0 ? "<w:spacing w:val=\"" + (long) Math.floor(more * TWIPS) + "\"/>" : "";
    }

    private int pitchTwips() {
        return (int) (layout.pitch() * TWIPS);
    }

    private String indent(String where) {
        return "<w:ind w:" + where + "Chars=\"" + TWO_CHARACTERS + "\" w:" + where + "=\""
                + twips(2 * layout.sizes().body()) + "\"/>";
    }

    private static long twips(double points) {
        return Math.round(points * TWIPS);
    }

    private static String font(Font font) {
        String name = Xml.escape(font.name());
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\" w:cs=\"" + name
                + "\"/>";
    }

    private static String size(double points) {
        long half = Math.round(2 * points);
        return "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
    }
}
