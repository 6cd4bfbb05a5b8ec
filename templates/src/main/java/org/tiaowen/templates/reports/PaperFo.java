package org.tiaowen.templates.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tiaowen.templates.reports.Block.Contents;
import org.tiaowen.templates.reports.Block.Heading;
import org.tiaowen.templates.reports.Block.PageBreak;
import org.tiaowen.templates.reports.Block.Slip;
import org.tiaowen.templates.reports.Block.Slips;
import org.tiaowen.templates.reports.Block.Table;
import org.tiaowen.templates.reports.Block.Title;
import org.tiaowen.templates.reports.Block.Words;
import org.tiaowen.templates.reports.PaperFonts.Face;

/** A paper as formatting objects (W3C XSL 1.1). */
final class PaperFo {

    static final String TITLE = "title";
    static final String BODY = "body";
    static final String HEADING = "heading";
    static final String KAI = "kai";
    static final String NUMERALS = "numerals";

    /** 〓, which printers have always set for a character they had not. */
    private static final int NOT_HAD = 0x3013;

    /** What the characters of a line may move apart, in points, so that it ends at the margin. */
    private static final double MOST_APART = 0.3;

    /** Letters of a slip, in those of a table: a receipt number is one word. */
    private static final double SLIPS = 0.8;

    /** FOP counts in thousandths of a point; a line must not become too long by rounding. */
    private static final double ROUNDED = 0.002;

    /**
     * Where a line may end besides: at “ and ”, which may stand at either end of Western words and are therefore held together with
     * what stands beside them (UAX #14, LB19), and in addresses and the like, which are wider than a column.
     */
    private static final Pattern MORE_BREAKS =
            Pattern.compile("(?<=[^（《〔“‘])(?=[“‘])|(?<=[”’])(?=[^，。、；：！？）》〕”’…])|(?<=[!-~]{20})(?=[!-~])");

    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private final OfficialLayout layout;
    private final Map<String, Face> faces;
    private final List<Heading> headings;
    private final StringBuilder fo = new StringBuilder();
    private int reached;
    private boolean newPage;

    private PaperFo(OfficialLayout layout, Map<String, Face> faces, List<Heading> headings) {
        this.layout = layout;
        this.faces = faces;
        this.headings = headings;
    }

    /** The paper with the fonts it names. */
    record Written(String objects, Map<String, Face> faces) {}

    static Written write(Paper paper, OfficialLayout layout, Map<String, Face> faces) {
        PaperFo written = new PaperFo(layout, new HashMap<>(faces), paper.divisions());
        written.document(paper);
        return new Written(written.fo.toString(), written.faces);
    }

    private void document(Paper paper) {
        fo.append("<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\""
                + " xmlns:fox=\"http://xmlgraphics.apache.org/fop/extensions\" xml:lang=\"zh-CN\">");
        pages();
        bookmarks();
        fo.append("<fo:page-sequence master-reference=\"pages\" font-family=\"" + BODY + "\" font-size=\""
                + size() + "pt\" line-height=\"" + layout.pitch() + "pt\" text-align=\"justify\""
                + " linefeed-treatment=\"preserve\" white-space-collapse=\"false\" white-space-treatment=\"preserve\""
                + " orphans=\"1\" widows=\"1\"><fo:title>" + Xml.escape(paper.name()) + "</fo:title>");
        number("odd", "end");
        number("even", "start");
        fo.append("<fo:flow flow-name=\"xsl-region-body\">");
        paper.blocks().forEach(this::add);
        // a flow needs a block, and a paper may have none that is drawn
        fo.append("<fo:block/></fo:flow></fo:page-sequence></fo:root>");
    }

    private void pages() {
        fo.append("<fo:layout-master-set>");
        for (String side : new String[] {"odd", "even"}) {
            fo.append("<fo:simple-page-master master-name=\"" + side + "\" page-width=\""
                    + layout.page().width() + "mm\" page-height=\""
                    + layout.page().height() + "mm\" margin-left=\""
                    + layout.left() + "mm\" margin-right=\"" + layout.right() + "mm\" margin-top=\"" + layout.top()
                    + "mm\"><fo:region-body margin-bottom=\"" + layout.bottom()
                    + "mm\"/><fo:region-after region-name=\""
                    + side + "-number\" extent=\"" + (layout.bottom() - OfficialLayout.ABOVE_PAGE_NUMBER)
                    + "mm\"/></fo:simple-page-master>");
        }
        fo.append("<fo:page-sequence-master master-name=\"pages\"><fo:repeatable-page-master-alternatives>"
                + "<fo:conditional-page-master-reference master-reference=\"odd\" odd-or-even=\"odd\"/>"
                + "<fo:conditional-page-master-reference master-reference=\"even\" odd-or-even=\"even\"/>"
                + "</fo:repeatable-page-master-alternatives></fo:page-sequence-master></fo:layout-master-set>");
    }

    /** — 1 —, one character in on the outer side. */
    private void number(String side, String align) {
        fo.append("<fo:static-content flow-name=\"" + side + "-number\" role=\"artifact\"><fo:block font-family=\""
                + NUMERALS + "\" font-size=\"" + layout.sizes().pageNumber() + "pt\" text-align=\"" + align
                + "\" margin-left=\"" + layout.sizes().pageNumber() + "pt\" margin-right=\""
                + layout.sizes().pageNumber() + "pt\">— <fo:page-number/> —</fo:block></fo:static-content>");
    }

    private void bookmarks() {
        if (headings.isEmpty()) {
            return;
        }
        fo.append("<fo:bookmark-tree>");
        for (int i = 0; i < headings.size(); i++) {
            fo.append("<fo:bookmark internal-destination=\"part-" + i + "\"><fo:bookmark-title>"
                    + Xml.escape(headings.get(i).text()) + "</fo:bookmark-title></fo:bookmark>");
        }
        fo.append("</fo:bookmark-tree>");
    }

    private void add(Block block) {
        switch (block) {
            case Title title ->
                block(
                        "text-align=\"center\" role=\"H1\" font-size=\""
                                + layout.sizes().title() + "pt\" space-after.conditionality=\"retain\" space-after=\""
                                + layout.pitch() + "pt\"",
                        TITLE,
                        title.text());
            case Contents contents -> contents(contents);
            case Heading heading -> heading(heading);
            case Words words -> words(words);
            case Table table -> table(table);
            case Slips slips -> slips(slips);
            case PageBreak pageBreak -> newPage = true;
        }
    }

    private void block(String properties, String font, String text) {
        begin(properties + " font-family=\"" + font + "\"");
        text(font, text);
        fo.append("</fo:block>");
    }

    private void begin(String properties) {
        fo.append("<fo:block ").append(properties);
        if (newPage) {
            fo.append(" break-before=\"page\"");
            newPage = false;
        }
        fo.append('>');
    }

    private void heading(Heading heading) {
        String font = heading.level() == 1 ? HEADING : heading.level() == 2 ? KAI : BODY;
        String role = " keep-with-next.within-page=\"always\" role=\"H" + (heading.level() + 1) + "\"";
        if (heading.centred()) {
            block("text-align=\"center\" id=\"part-" + reached++ + "\"" + role, font, heading.text());
        } else {
            block(indented() + role, font, heading.text());
        }
    }

    private String indented() {
        return "text-indent=\"" + 2 * layout.characterPitch() + "pt\"" + apart();
    }

    /** A line that ends early because a mark may not begin the next is spread to the margin. */
    private static String apart() {
        return " letter-spacing.minimum=\"0pt\" letter-spacing.optimum=\"0pt\" letter-spacing.maximum=\"" + MOST_APART
                + "pt\"";
    }

    /**
     * Of the body, in points: as large as the standard says, or as many characters as it says need it. 28 of 16 pt are 158 mm,
     * and FOP breaks lines of characters moved closer as if they were not.
     */
    private double size() {
        return Math.min(layout.sizes().body(), layout.characterPitch() - ROUNDED);
    }

    private void words(Words words) {
        switch (words.style()) {
            case BODY -> spans(indented(), BODY, words.spans());
            case FLUSH -> spans(apart(), BODY, words.spans());
            case NOTE -> spans("text-align=\"center\"", KAI, words.spans());
            case SIGNATURE ->
                spans("text-align=\"end\" margin-right=\"" + 2 * layout.characterPitch() + "pt\"", BODY, words.spans());
        }
    }

    private void spans(String properties, String font, List<Span> spans) {
        begin(properties + " font-family=\"" + font + "\"");
        spans.forEach(span -> span(font, span));
        fo.append("</fo:block>");
    }

    private void span(String font, Span span) {
        switch (span.look()) {
            case PLAIN -> text(font, span.text());
            case HEAVY -> inline("font-family=\"" + HEADING + "\"", HEADING, span.text());
            case KAI -> inline("font-family=\"" + KAI + "\"", KAI, span.text());
            case STRUCK -> inline("text-decoration=\"line-through\"", font, span.text());
            case BOLD -> inline("font-weight=\"bold\"", font, span.text());
        }
    }

    private void inline(String properties, String font, String text) {
        fo.append("<fo:inline ").append(properties).append('>');
        text(font, text);
        fo.append("</fo:inline>");
    }

    private void text(String font, String text) {
        words(font, MORE_BREAKS.matcher(text).replaceAll(ZERO_WIDTH_SPACE));
    }

    private void words(String font, String text) {
        Face face = Objects.requireNonNull(faces.get(font));
        StringBuilder had = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c != '\n' && c != ZERO_WIDTH_SPACE.charAt(0) && !face.has(c)) {
                had.appendCodePoint(NOT_HAD);
            } else if (Character.isBmpCodePoint(c)) {
                had.appendCodePoint(c);
            } else {
                fo.append(Xml.escape(had.toString()));
                had.setLength(0);
                rare(font, c, face);
            }
        });
        fo.append(Xml.escape(had.toString()));
    }

    /**
     * A character beyond the basic plane is set in a font of its own: in a font that has one, FOP tells wrong characters to
     * whoever copies what follows it.
     */
    private void rare(String font, int character, Face face) {
        String name = font + "-" + Integer.toHexString(character);
        faces.put(name, face);
        fo.append("<fo:inline font-family=\"")
                .append(name)
                .append("\">")
                .append(Character.toString(character))
                .append("</fo:inline>");
    }

    private void contents(Contents contents) {
        if (headings.isEmpty()) {
            return;
        }
        block("text-align=\"center\"", HEADING, contents.heading());
        for (int i = 0; i < headings.size(); i++) {
            fo.append("<fo:block text-align=\"start\" margin-left=\""
                    + 2 * (headings.get(i).level() - 1) * layout.characterPitch()
                    + "pt\"><fo:basic-link internal-destination=\"part-" + i + "\">");
            text(BODY, headings.get(i).text());
            fo.append("</fo:basic-link></fo:block>");
        }
    }

    private void table(Table table) {
        double size = layout.sizes().table();
        begin("font-size=\"" + size + "pt\" line-height=\"" + 1.5 * size + "pt\" text-align=\"start\"");
        fo.append("<fo:table table-layout=\"fixed\" width=\"100%\" border-collapse=\"collapse\">");
        table.columns().forEach(column -> fo.append("<fo:table-column column-width=\"proportional-column-width(")
                .append(column.share())
                .append(")\"/>"));
        fo.append("<fo:table-header><fo:table-row>");
        table.columns().forEach(column -> cell("text-align=\"center\"", HEADING, Span.plain(column.head())));
        fo.append("</fo:table-row></fo:table-header><fo:table-body>");
        if (table.rows().isEmpty()) {
            fo.append("<fo:table-row>");
            table.columns().forEach(column -> cell("", BODY, List.of()));
            fo.append("</fo:table-row>");
        }
        for (Block.Row row : table.rows()) {
            fo.append("<fo:table-row>");
            row.cells().forEach(spans -> cell("", BODY, spans));
            fo.append("</fo:table-row>");
        }
        fo.append("</fo:table-body></fo:table></fo:block>");
    }

    private void slips(Slips slips) {
        if (slips.slips().isEmpty()) {
            return;
        }
        double size = SLIPS * layout.sizes().table();
        begin("font-size=\"" + size + "pt\" line-height=\"" + 1.5 * size + "pt\" text-align=\"start\"");
        fo.append(
                "<fo:table table-layout=\"fixed\" width=\"100%\" border-collapse=\"collapse\">"
                        + "<fo:table-column column-width=\"30mm\"/><fo:table-column column-width=\"proportional-column-width(1)\"/>"
                        + "<fo:table-column column-width=\"30mm\"/><fo:table-column column-width=\"proportional-column-width(1)\"/><fo:table-body>");
        for (int i = 0; i < slips.slips().size(); i++) {
            fo.append(i % 2 == 0 ? "<fo:table-row keep-together.within-page=\"always\">" : "");
            slip(slips.slips().get(i));
            boolean last = i == slips.slips().size() - 1;
            fo.append(
                    last && i % 2 == 0
                            ? "<fo:table-cell number-columns-spanned=\"2\"><fo:block/></fo:table-cell>"
                            : "");
            fo.append(last || i % 2 == 1 ? "</fo:table-row>" : "");
        }
        fo.append("</fo:table-body></fo:table></fo:block>");
    }

    private void slip(Slip slip) {
        fo.append("<fo:table-cell border=\"0.5pt dashed black\" border-right-style=\"none\" padding=\"2mm\"><fo:block>"
                + "<fo:instream-foreign-object content-width=\"25mm\" content-height=\"25mm\" fox:alt-text=\""
                + Xml.escape(slip.address()) + "\">"
                + QrCode.of(slip.address()).svg()
                + "</fo:instream-foreign-object></fo:block></fo:table-cell>"
                + "<fo:table-cell border=\"0.5pt dashed black\" border-left-style=\"none\" padding=\"2mm\">");
        block("", HEADING, slip.head());
        slip.lines().forEach(line -> block("", BODY, line));
        fo.append("</fo:table-cell>");
    }

    private void cell(String properties, String font, List<Span> spans) {
        fo.append("<fo:table-cell border=\"0.5pt solid black\" padding=\"1mm 1.5mm\">");
        spans(properties, font, spans);
        fo.append("</fo:table-cell>");
    }
}
