package org.tiaowen.templates.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.tiaowen.templates.reports.Block.Contents;
import org.tiaowen.templates.reports.Block.Heading;
import org.tiaowen.templates.reports.Block.PageBreak;
import org.tiaowen.templates.reports.Block.Slip;
import org.tiaowen.templates.reports.Block.Slips;
import org.tiaowen.templates.reports.Block.Table;
import org.tiaowen.templates.reports.Block.Title;
import org.tiaowen.templates.reports.Block.Words;
import org.tiaowen.templates.reports.Span.Look;

/**
 * Writes a paper as a {@code .docx} with what Word offers for it: heading styles, a contents field, repeated heads of tables,
 * page numbers on the outer side. Numbers are text. Thread-safe.
 */
public final class PaperDocx {

    private static final String BOOKMARK = "_Toc";

    /** Of a code on a slip, in millimetres. */
    private static final double CODE_SIDE = 26;

    private final XWPFDocument document;
    private final OfficialLayout layout;
    private final List<Heading> headings;
    private int bookmarks;
    private boolean newPage;

    private PaperDocx(XWPFDocument document, OfficialLayout layout, List<Heading> headings) {
        this.document = document;
        this.layout = layout;
        this.headings = headings;
    }

    /** The bytes of the file. */
    public static byte[] write(Paper paper, OfficialLayout upright) {
        OfficialLayout layout = paper.landscape() ? upright.turned() : upright;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DocxParts.empty(layout)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PaperDocx(document, layout, paper.divisions()).write(paper.blocks());
            document.getProperties().getCoreProperties().setTitle(paper.name());
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /** The same in an office's own document; a paper that lies stands alone, for the document's page is upright. */
    public static byte[] write(Paper paper, OfficialLayout layout, OfficeDocument office) {
        if (paper.landscape()) {
            return write(paper, layout);
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            OfficeDocument.Opened opened = office.open(paper.name(), layout);
            try (XWPFDocument document = opened.document()) {
                new PaperDocx(document, layout, paper.divisions()).write(paper.blocks());
                opened.close();
                document.getProperties().getCoreProperties().setTitle(paper.name());
                document.write(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private void write(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Title title -> run(paragraph(DocxStyles.TITLE), "", title.text());
                case Contents contents -> contents(contents);
                case Heading heading -> heading(heading);
                case Words words -> spans(paragraph(style(words.style())), words.spans());
                case Table table -> table(table);
                case Slips slips -> slips(slips);
                case PageBreak pageBreak -> newPage = true;
            }
        }
    }

    private static String style(Block.Style style) {
        return switch (style) {
            case BODY -> DocxStyles.BODY;
            case FLUSH -> DocxStyles.FLUSH;
            case NOTE -> DocxStyles.NOTE;
            case SIGNATURE -> DocxStyles.SIGNATURE;
        };
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (newPage) {
            paragraph.setPageBreak(true);
            newPage = false;
        }
        return paragraph;
    }

    private void heading(Heading heading) {
        XWPFParagraph paragraph = paragraph(DocxStyles.heading(heading.level()));
        if (!heading.centred()) {
            run(paragraph, "", heading.text());
            return;
        }
        paragraph.setFirstLineIndent(0);
        paragraph.getCTP().getPPr().getInd().setFirstLineChars(BigInteger.ZERO);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setId(BigInteger.valueOf(bookmarks));
        bookmark.setName(BOOKMARK + bookmarks);
        run(paragraph, "", heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        bookmarks++;
    }

    private void contents(Contents contents) {
        if (headings.isEmpty()) {
            return;
        }
        run(paragraph(DocxStyles.CONTENTS), "", contents.heading());
        int deepest = headings.stream().mapToInt(Heading::level).max().orElse(1);
        XWPFParagraph last = null;
        for (int i = 0; i < headings.size(); i++) {
            last = paragraph(DocxStyles.entry(headings.get(i).level()));
            if (i == 0) {
                field(last, STFldCharType.BEGIN);
                last.createRun()
                        .getCTR()
                        .addNewInstrText()
                        .setStringValue(" TOC \\o \"1-" + deepest + "\" \\n \\h \\z ");
                field(last, STFldCharType.SEPARATE);
            }
            CTHyperlink link = last.getCTP().addNewHyperlink();
            link.setAnchor(BOOKMARK + i);
            link.addNewR().addNewT().setStringValue(headings.get(i).text());
        }
        if (last != null) {
            field(last, STFldCharType.END);
        }
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        // through the element itself: runs that stand behind a hyperlink have to stay behind it
        CTP element = paragraph.getCTP();
        element.addNewR().addNewFldChar().setFldCharType(type);
    }

    private static void spans(XWPFParagraph paragraph, List<Span> spans) {
        spans.forEach(span -> run(paragraph, style(span.look()), span.text()));
    }

    private static String style(Look look) {
        return switch (look) {
            case PLAIN -> "";
            case HEAVY -> DocxStyles.HEAVY;
            case KAI -> DocxStyles.KAI;
            case STRUCK -> DocxStyles.STRUCK;
            case BOLD -> DocxStyles.BOLD;
        };
    }

    private static void run(XWPFParagraph paragraph, String style, String text) {
        XWPFRun run = paragraph.createRun();
        if (!style.isEmpty()) {
            run.setStyle(style);
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
    }

    private void table(Table table) {
        if (newPage) {
            paragraph(DocxStyles.FLUSH);
        }
        XWPFTable drawn =
                document.createTable(table.rows().size() + 1, table.columns().size());
        long[] widths = widths(table.columns());
        shape(drawn, widths);
        List<XWPFTableRow> rows = drawn.getRows();
        rows.getFirst().setRepeatHeader(true);
        for (int at = 0; at < widths.length; at++) {
            String head = table.columns().get(at).head();
            cell(rows.getFirst().getCell(at), DocxStyles.CELL_HEAD, Span.plain(head), widths[at]);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<XWPFTableCell> cells = rows.get(row + 1).getTableCells();
            for (int at = 0; at < widths.length; at++) {
                cell(
                        cells.get(at),
                        DocxStyles.CELL,
                        table.rows().get(row).cells().get(at),
                        widths[at]);
            }
        }
    }

    /** Two beside each other, each with its code on the left. */
    private void slips(Slips slips) {
        List<Slip> all = slips.slips();
        int rows = (all.size() + 1) / 2;
        if (rows == 0) {
            return;
        }
        XWPFTable drawn = document.createTable(rows, 4);
        long[] widths = widths(List.of(
                new Block.Column("", 2), new Block.Column("", 3), new Block.Column("", 2), new Block.Column("", 3)));
        shape(drawn, widths);
        for (int i = 0; i < 2 * rows; i++) {
            XWPFTableRow row = drawn.getRow(i / 2);
            row.setCantSplitRow(true);
            int at = 2 * (i % 2);
            cell(row.getCell(at), DocxStyles.CELL_CODE, List.of(), widths[at]);
            cell(row.getCell(at + 1), DocxStyles.CELL, List.of(), widths[at + 1]);
            if (i < all.size()) {
                slip(row.getCell(at), row.getCell(at + 1), all.get(i));
            }
        }
    }

    private static void slip(XWPFTableCell left, XWPFTableCell right, Slip slip) {
        XWPFRun run = left.getParagraphs().getFirst().createRun();
        int side = Units.toEMU(OfficialLayout.points(CODE_SIDE));
        try {
            run.addPicture(
                    new ByteArrayInputStream(QrCode.of(slip.address()).png()), PictureType.PNG, "code.png", side, side);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a picture of ours", e);
        }
        XWPFParagraph head = right.getParagraphs().getFirst();
        run(head, DocxStyles.HEAVY, slip.head());
        for (String line : slip.lines()) {
            XWPFParagraph paragraph = right.addParagraph();
            paragraph.setStyle(DocxStyles.CELL);
            run(paragraph, "", line);
        }
    }

    private long[] widths(List<Block.Column> columns) {
        int shares = columns.stream().mapToInt(Block.Column::share).sum();
        long all = DocxParts.twips(layout.text().width());
        return columns.stream()
                .mapToLong(column -> all * column.share() / shares)
                .toArray();
    }

    private static void shape(XWPFTable drawn, long[] widths) {
        CTTbl element = drawn.getCTTbl();
        CTTblPr properties = element.getTblPr();
        properties.unsetTblBorders();
        drawn.setStyleID(DocxStyles.TABLE);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.addNewJc().setVal(STJcTable.CENTER);
        var grid = element.getTblGrid() == null ? element.addNewTblGrid() : element.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        long all = 0;
        for (long width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            all += width;
        }
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(BigInteger.valueOf(all));
    }

    private static void cell(XWPFTableCell cell, String style, List<Span> spans, long width) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var wide = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        wide.setType(STTblWidth.DXA);
        wide.setW(BigInteger.valueOf(width));
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        spans(paragraph, spans);
    }
}
