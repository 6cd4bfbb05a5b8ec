package org.tiaowen.templates.word;

import java.util.Optional;
import org.tiaowen.templates.lines.FileReading.CountedChanges;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.word.Written.Mark;

/** The words of runs (ISO/IEC 29500-1, 17.3): with tracked changes as they shall be, and of fields what they show. */
final class RunWords {

    private final TrackedChanges choice;
    private final Fields fields = new Fields();
    private int inserted;
    private int deleted;

    RunWords(TrackedChanges choice) {
        this.choice = choice;
    }

    CountedChanges changes() {
        return new CountedChanges(inserted, deleted);
    }

    /** Counts an insertion; whether it stays in the text. */
    boolean keepsInserted() {
        inserted++;
        return choice != TrackedChanges.ORIGINAL;
    }

    /** Counts a deletion; whether its words stay in the text. */
    boolean keepsDeleted() {
        deleted++;
        return choice == TrackedChanges.ORIGINAL;
    }

    /** A field whose end is missing must not swallow the paragraphs that follow. */
    void endParagraph() {
        fields.endParagraph();
    }

    void read(Markup parent, PendingParagraph into) {
        for (Markup child : parent.children()) {
            switch (child.name()) {
                case "w:t", "w:delText", "m:t" -> write(words(child), into);
                case "w:r" -> run(child, into);
                case "w:tab", "w:ptab" -> write("\t", into);
                case "w:br" -> lineBreak(child, into);
                case "w:cr" -> write("\n", into);
                case "w:noBreakHyphen" -> write("-", into);
                case "w:sym" -> symbol(child, into);
                case "w:fldChar" -> write(fields.mark(child, into), into);
                case "w:instrText" -> fields.instruction(child.text());
                case "w:ins", "w:moveTo" -> {
                    if (keepsInserted()) {
                        read(child, into);
                    }
                }
                case "w:del", "w:moveFrom" -> {
                    if (keepsDeleted()) {
                        read(child, into);
                    }
                }
                case "w:sdt" -> control(child, into);
                case "w:commentRangeStart" -> into.mark(Mark.Kind.COMMENT_BEGINS, child);
                case "w:commentRangeEnd" -> into.mark(Mark.Kind.COMMENT_ENDS, child);
                case "w:commentReference" -> into.mark(Mark.Kind.COMMENT_CALLED, child);
                case "w:footnoteReference" -> into.mark(Mark.Kind.FOOTNOTE, child);
                case "w:endnoteReference" -> into.mark(Mark.Kind.ENDNOTE, child);
                case "w:drawing", "w:pict", "w:object" -> picture(child, into);
                case "mc:AlternateContent" -> chosen(child).ifPresent(one -> read(one, into));
                case "m:oMath" -> {
                    into.leaveOut("公式的版式");
                    read(child, into);
                }
                case "w:ruby" -> {
                    into.leaveOut("拼音标注");
                    child.child("w:rubyBase").ifPresent(base -> read(base, into));
                }
                case "w:subDoc" -> into.leaveOut("嵌入文档");
                case "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:delInstrText" -> {}
                default -> read(child, into);
            }
        }
    }

    private void write(String words, PendingParagraph into) {
        if (!fields.isInInstruction()) {
            into.words().append(words);
        }
    }

    /** Word drops blanks at either end unless told to preserve them, and takes a line break in the markup for a blank. */
    private static String words(Markup text) {
        String words = text.text().replace('\n', ' ').replace('\r', ' ');
        if (text.attribute("space").equals("preserve")) {
            return words;
        }
        int from = 0;
        int to = words.length();
        while (from < to && isBlank(words.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private void run(Markup run, PendingParagraph into) {
        if (run.isOn("w:rPr", "w:vanish")) {
            into.leaveOut("隐藏文字");
        } else {
            read(run, into);
        }
    }

    private void control(Markup control, PendingParagraph into) {
        if (control.has("w:sdtPr", "w:showingPlcHdr")) {
            into.leaveOut("控件的提示文字");
        } else {
            read(control, into);
        }
    }

    /** A page or column break is layout, a soft return is a line of its own. */
    private void lineBreak(Markup element, PendingParagraph into) {
        String type = element.attribute("type");
        if (type.isEmpty() || type.equals("textWrapping")) {
            write("\n", into);
        }
    }

    /** Codes of private use mean something in one font only. */
    private void symbol(Markup element, PendingParagraph into) {
        int code;
        try {
            code = Integer.parseInt(element.attribute("char"), 16);
        } catch (NumberFormatException unknown) {
            code = 0;
        }
        boolean printable =
                code >= ' ' && Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
        if (printable && Character.getType(code) != Character.PRIVATE_USE) {
            write(Character.toString(code), into);
        } else {
            into.leaveOut("特殊符号");
        }
    }

    private void picture(Markup picture, PendingParagraph into) {
        int before = into.boxes().size();
        boxes(picture, into);
        if (into.boxes().size() == before) {
            into.leaveOut("图片");
        }
    }

    private static void boxes(Markup around, PendingParagraph into) {
        for (Markup child : around.children()) {
            switch (child.name()) {
                case "w:txbxContent" -> into.boxes().add(child);
                case "v:textpath" -> {
                    if (!child.attribute("string").isBlank()) {
                        into.boxes().add(lettering(child.attribute("string")));
                    }
                }
                case "mc:AlternateContent" -> chosen(child).ifPresent(one -> boxes(one, into));
                default -> boxes(child, into);
            }
        }
    }

    /** Words drawn as a picture (艺术字), as the text box they look like. */
    private static Markup lettering(String words) {
        Markup text = new Markup("w:t");
        text.write(words);
        Markup run = new Markup("w:r");
        run.add(text);
        Markup paragraph = new Markup("w:p");
        paragraph.add(run);
        Markup box = new Markup("w:txbxContent");
        box.add(paragraph);
        return box;
    }

    /** The same thing twice, for newer and older programs: the newer, unless only the older one has words. */
    static Optional<Markup> chosen(Markup either) {
        Optional<Markup> newer = either.child("mc:Choice");
        Optional<Markup> older = either.child("mc:Fallback");
        boolean wordless = newer.isEmpty() || !hasWords(newer.get());
        return wordless && older.isPresent() && hasWords(older.get()) ? older : newer.or(() -> older);
    }

    private static boolean hasWords(Markup one) {
        return one.holds(inside -> inside.name().equals("w:t") || inside.name().equals("v:textpath"));
    }
}
