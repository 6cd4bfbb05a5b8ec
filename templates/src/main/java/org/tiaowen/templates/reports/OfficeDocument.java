package org.tiaowen.templates.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/**
 * An office's own {@code .docx} that upright papers are put into, in place of ours: its letterhead, footers, styles and page stay. A
 * paragraph {@code {{正文}}} says where the paper stands, {@code {{名称}}} stands for its name anywhere. Styles of ours that it
 * lacks are added; those it has under the same id look as the office wants. Thread-safe.
 */
public final class OfficeDocument {

    private static final String TEXT = "正文";
    private static final String NAME = "名称";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{1,40})}}");

    private final byte[] file;

    private OfficeDocument(byte[] file) {
        this.file = file.clone();
    }

    /** Papers cannot be put into a document; {@link #getMessage()} says why, in Chinese. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * The document.
     *
     * @throws Unusable when it is no {@code .docx}, has no place or several for the text, or a placeholder nobody knows
     */
    public static OfficeDocument of(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            Set<String> unknown = new TreeSet<>();
            Stream.concat(paragraphs(document), document.getParagraphs().stream())
                    .flatMap(paragraph ->
                            PLACEHOLDER.matcher(paragraph.getText()).results())
                    .map(found -> found.group(1))
                    .filter(name -> !name.equals(TEXT) && !name.equals(NAME))
                    .forEach(unknown::add);
            if (!unknown.isEmpty()) {
                throw new Unusable("公文模板里有不认识的占位符：{{" + String.join("}}、{{", unknown) + "}}；可以用的是 {{正文}}、{{名称}}");
            }
            long places = document.getParagraphs().stream()
                    .filter(OfficeDocument::isPlace)
                    .count();
            if (places != 1) {
                throw new Unusable("公文模板里应当有一个单独成段的 {{正文}}，现有 " + places + " 个");
            }
            return new OfficeDocument(file);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
            throw new Unusable("公文模板不是可以打开的 .docx 文件：" + broken.getMessage());
        }
    }

    private static boolean isPlace(XWPFParagraph paragraph) {
        return paragraph.getText().strip().equals("{{" + TEXT + "}}");
    }

    /** Of headers and footers. */
    private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
        return Stream.<XWPFHeaderFooter>concat(document.getHeaderList().stream(), document.getFooterList().stream())
                .flatMap(part -> part.getParagraphs().stream());
    }

    /**
     * A copy of the document whose place for the text is open.
     *
     * @param behind what stands behind that place, to be moved behind the paper by {@link #close()}
     */
    record Opened(XWPFDocument document, List<XmlObject> behind) {

        void close() {
            CTBody body = document.getDocument().getBody();
            for (XmlObject element : behind) {
                try (XmlCursor moved = element.newCursor();
                        XmlCursor end = body.isSetSectPr() ? body.getSectPr().newCursor() : body.newCursor()) {
                    if (!body.isSetSectPr()) {
                        end.toEndToken();
                    }
                    moved.moveXml(end);
                }
            }
        }
    }

    Opened open(String name, OfficialLayout layout) throws IOException {
        XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        Stream.concat(paragraphs(document), document.getParagraphs().stream())
                .filter(paragraph -> paragraph.getText().contains("{{" + NAME + "}}"))
                .forEach(paragraph -> name(paragraph, name));
        addStyles(document, layout);
        XWPFParagraph place = document.getParagraphs().stream()
                .filter(OfficeDocument::isPlace)
                .findFirst()
                .orElseThrow();
        int at = document.getPosOfParagraph(place);
        List<XmlObject> behind = document.getBodyElements().stream()
                .skip(at + 1L)
                .map(OfficeDocument::element)
                .toList();
        document.removeBodyElement(at);
        return new Opened(document, behind);
    }

    private static XmlObject element(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getCTP();
            case XWPFTable table -> table.getCTTbl();
            case XWPFSDT control -> throw new Unusable("公文模板里 {{正文}} 之后有内容控件，请改为普通段落");
            default -> throw new Unusable("公文模板里 {{正文}} 之后有不能移动的内容");
        };
    }

    /** Words of a placeholder may be cut into several runs; the first one's look is that of the whole. */
    private static void name(XWPFParagraph paragraph, String name) {
        String words = paragraph.getText().replace("{{" + NAME + "}}", name);
        while (paragraph.getRuns().size() > 1) {
            paragraph.removeRun(paragraph.getRuns().size() - 1);
        }
        paragraph.getRuns().getFirst().setText(words, 0);
    }

    private static void addStyles(XWPFDocument document, OfficialLayout layout) throws IOException {
        XWPFStyles there = document.getStyles() == null ? document.createStyles() : document.getStyles();
        try (XWPFDocument ours = new XWPFDocument(new ByteArrayInputStream(DocxParts.empty(layout)))) {
            for (XWPFStyle style : ours.getStyles().getStyles()) {
                if (!there.styleExist(style.getStyleId())) {
                    there.addStyle(new XWPFStyle((CTStyle) style.getCTStyle().copy(), there));
                }
            }
        }
    }
}
