package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.templates.word.Written.Mark;

/** A paragraph while its runs are read. */
final class PendingParagraph {

    private final StringBuilder words = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Markup> boxes = new ArrayList<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private int index;

    StringBuilder words() {
        return words;
    }

    /** With offsets into the words. */
    List<Mark> marks() {
        return marks;
    }

    /** The text boxes that are anchored in it. */
    List<Markup> boxes() {
        return boxes;
    }

    /** What of it no text can carry, with the offset of the first such place. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** Which paragraph of the part it is, or the first of several that became one. */
    int index() {
        return index;
    }

    void begin(int paragraph) {
        index = index == 0 ? paragraph : index;
    }

    void mark(Mark.Kind kind, Markup at) {
        marks.add(new Mark(kind, at.attribute("id"), words.length()));
    }

    void leaveOut(String what) {
        leftOut.putIfAbsent(what, words.length());
    }
}
