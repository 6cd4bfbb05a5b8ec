package org.tiaowen.app.workbench;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.comments.opinions.Opinion;

/**
 * A place where an opinion can be split.
 *
 * @param offset of the first character behind it, in the words of the comment
 * @param before how the part in front of it ends
 * @param behind how the part behind it begins
 */
record Cut(int offset, String before, String behind) {

    private static final String ENDS = "。；！？;!?\n，,、";
    private static final int SHOWN = 14;

    /** A text of nothing but commas is not offered a thousand places. */
    private static final int MOST = 60;

    static List<Cut> of(Opinion opinion) {
        String text = opinion.text();
        List<Cut> cuts = new ArrayList<>();
        for (int at = 1; at < text.length() && cuts.size() < MOST; at++) {
            boolean ends = ENDS.indexOf(text.charAt(at - 1)) >= 0;
            if (ends && !text.substring(0, at).isBlank() && !text.substring(at).isBlank()) {
                cuts.add(new Cut(
                        opinion.span().start() + at,
                        text.substring(Math.max(0, at - SHOWN), at).strip(),
                        text.substring(at, Math.min(text.length(), at + SHOWN)).strip()));
            }
        }
        return cuts;
    }
}
