package org.tiaowen.templates.word;

import java.util.List;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.articles.TextReader;

/** The law that lines are read as, drawn as indented lines like those of {@code structures.txt}: {@code ITEM （一） 明码标价；}. */
public final class LawDrawing {

    private LawDrawing() {}

    /** Its title, where it has one, and its provisions. */
    public static String of(String lines) {
        LegalText text = TextReader.read(lines).text();
        StringBuilder drawing = new StringBuilder();
        if (!text.title().isEmpty()) {
            drawing.append("TITLE ").append(text.title()).append('\n');
        }
        draw(text.provisions(), 0, drawing);
        return drawing.toString();
    }

    private static void draw(List<Provision> provisions, int depth, StringBuilder drawing) {
        for (Provision provision : provisions) {
            ProvisionNumber number = provision.number();
            drawing.append("  ".repeat(depth)).append(provision.level());
            if (number != null) {
                drawing.append(' ').append(number.printed());
            }
            if (!provision.caption().isEmpty()) {
                drawing.append(' ').append(provision.caption());
            }
            if (!provision.text().isEmpty()) {
                drawing.append(' ').append(provision.text().replace("\n", "⏎"));
            }
            drawing.append('\n');
            draw(provision.children(), depth + 1, drawing);
        }
    }
}
