package org.tiaowen.drafting.articles;

import java.util.List;

/** A text drawn as indented lines, to be compared at a glance: {@code ITEM （一） 明码标价；}. */
final class TreeDrawing {

    private TreeDrawing() {}

    static String of(LegalText text) {
        StringBuilder drawing = new StringBuilder();
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
