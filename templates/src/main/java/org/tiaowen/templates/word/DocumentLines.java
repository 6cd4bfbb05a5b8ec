package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.word.AutomaticNumbers.Counted;
import org.tiaowen.templates.word.WordReading.Lines;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The body of a document as lines.
 *
 * <p>Walks the elements of WordprocessingML itself (ISO/IEC 29500-1, 17.3 and 17.13), because POI's own text of a
 * paragraph neither tells insertions from deletions nor knows the numbers that Word counts.
 */
final class DocumentLines {

    /** Nested deeper than any real document. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int DEEPEST = 100;
    private static final int BEGINNING = 12;

    private final XWPFDocument document;
    private final AutomaticNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> leftOut = new TreeSet<>();
    private int inserted;
    private int deleted;
    private int counted;
    private int firstCounted;

    DocumentLines(XWPFDocument document) {
        this.document = document;
        this.numbers = new AutomaticNumbers(document);
    }

    Lines read() {
        blocks(document.getDocument().getBody().getDomNode(), 0);
        if (document.getComments() != null && document.getComments().length > 0) {
            leftOut.add("批注");
        }
        report();
        return new Lines(text.toString(), findings);
    }

    private void report() {
        if (counted > 0) {
            findings.add(finding(Finding.Kind.NUMBER_AUTOMATIC, firstCounted, Integer.toString(counted)));
        }
        if (inserted + deleted > 0) {
            findings.add(new Finding(
                    Finding.Kind.CHANGES_ACCEPTED, 0, List.of(Integer.toString(inserted), Integer.toString(deleted))));
        }
        leftOut.forEach(what -> findings.add(finding(Finding.Kind.CONTENT_LEFT_OUT, 0, what)));
        findings.sort(Comparator.comparingInt(Finding::offset));
    }

    private static Finding finding(Finding.Kind kind, int offset, String argument) {
        return new Finding(kind, offset, List.of(argument));
    }

    /** Paragraphs and tables, also inside content controls and tracked insertions of blocks. */
    private void blocks(Node parent, int depth) {
        tooDeep(depth);
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> blocks(child, depth + 1);
                case "altChunk" -> leftOut.add("嵌入文档");
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph) {
        int start = text.length();
        StringBuilder words = new StringBuilder();
        runs(paragraph, words, 0);
        Optional<Counted> number = numbers.of(paragraph);
        if (number.isPresent() && !words.isEmpty()) {
            automatic(number.get(), start, words);
        }
        text.append(words);
        // the mark at the end of the paragraph was deleted: the next one continues it
        if (Xml.child(paragraph, "pPr", "rPr", "del") == null) {
            text.append('\n');
        }
    }

    private void automatic(Counted number, int start, StringBuilder words) {
        String printed = number.printed();
        if (printed == null) {
            String beginning = words.substring(0, Math.min(words.length(), BEGINNING));
            findings.add(finding(Finding.Kind.NUMBER_AUTOMATIC_UNKNOWN, start, beginning));
        } else if (!printed.isEmpty()) {
            text.append(printed);
            firstCounted = counted == 0 ? start : firstCounted;
            counted++;
        }
    }

    private void runs(Node parent, StringBuilder words, int depth) {
        tooDeep(depth);
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "t" -> words.append(Xml.text(child));
                case "tab", "ptab" -> words.append(parentIsRun(parent) ? "\t" : "");
                case "br" -> lineBreak(child, words);
                case "cr" -> words.append('\n');
                case "noBreakHyphen" -> words.append('-');
                case "sym" -> words.append(symbol(child));
                case "ins", "moveTo" -> {
                    inserted++;
                    runs(child, words, depth + 1);
                }
                case "del", "moveFrom" -> deleted++;
                case "footnoteReference", "endnoteReference" -> leftOut.add("脚注");
                case "drawing", "pict", "object" -> leftOut.add("图片或文本框");
                case "pPr", "rPr", "instrText", "delText", "delInstrText", "fldChar", "Fallback" -> {}
                default -> runs(child, words, depth + 1);
            }
        }
    }

    private static boolean parentIsRun(Node parent) {
        return Xml.name(parent).equals("r");
    }

    /** A page or column break is layout, a soft return is a line of its own. */
    private static void lineBreak(Element element, StringBuilder words) {
        String type = Xml.attribute(element, "type");
        if (type.isEmpty() || type.equals("textWrapping")) {
            words.append('\n');
        }
    }

    private String symbol(Element element) {
        int code;
        try {
            code = Integer.parseInt(Xml.attribute(element, "char"), 16);
        } catch (NumberFormatException unknown) {
            code = 0;
        }
        boolean privateUse = code < ' ' || (code >= 0xE000 && code <= 0xF8FF);
        if (privateUse) {
            leftOut.add("特殊符号");
            return "";
        }
        return Character.toString(code);
    }

    private void table(Element table) {
        for (Element row : Xml.children(table)) {
            if (!Xml.name(row).equals("tr")) {
                continue;
            }
            text.append('|');
            for (Element cell : Xml.children(row)) {
                if (Xml.name(cell).equals("tc") || Xml.name(cell).equals("sdt")) {
                    text.append(' ').append(cellWords(cell)).append(" |");
                }
            }
            text.append('\n');
        }
    }

    private String cellWords(Element cell) {
        StringBuilder words = new StringBuilder();
        cell(cell, words, 0);
        return words.toString().replaceAll("\\s*\\n\\s*", " ").strip();
    }

    private void cell(Node parent, StringBuilder words, int depth) {
        tooDeep(depth);
        for (Element child : Xml.children(parent)) {
            if (Xml.name(child).equals("p")) {
                runs(child, words, depth + 1);
                words.append('\n');
            } else {
                cell(child, words, depth + 1);
            }
        }
    }

    private static void tooDeep(int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
    }
}
