package org.tiaowen.templates.reports;

import org.tiaowen.templates.reports.OfficialLayout.Font;

/** A PDF carries its fonts, and neither the font that is asked for nor one that may stand for it is installed here. */
public final class FontsMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String names;

    FontsMissing(Font font) {
        super("none of these fonts is installed: " + font.name() + ", " + String.join(", ", font.otherwise()));
        this.names = font.name() + "、" + String.join("、", font.otherwise());
    }

    /** Any of them would do. */
    public String names() {
        return names;
    }
}
