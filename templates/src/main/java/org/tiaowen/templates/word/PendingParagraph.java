package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiaowen.templates.word.AutomaticNumbers.Counted;
import org.tiaowen.templates.word.Written.Mark;

/** A paragraph while its runs are read. */
final class PendingParagraph {

    private final StringBuilder words = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Markup> boxes = new ArrayList<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private Optional<Counted> counted = Optional.empty();
    private Optional<Markup> properties = Optional.empty();
    private boolean uncounted;
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

    /** Reads on with another paragraph; of several that became one the last decides in which list it is. */
    void begin(int paragraph, Optional<Markup> itsProperties) {
        index = index == 0 ? paragraph : index;
        properties = itsProperties;
        uncounted = true;
    }

    /** Whether the last paragraph that was read on with was not counted yet. */
    boolean isUncounted() {
        return uncounted;
    }

    Optional<Markup> properties() {
        return properties;
    }

    /** What was counted in front of the first of several paragraphs that stand on one line. */
    Optional<Counted> counted() {
        return counted;
    }

    void count(Optional<Counted> number) {
        counted = counted.or(() -> number);
        uncounted = false;
    }

    void mark(Mark.Kind kind, Markup at) {
        marks.add(new Mark(kind, at.attribute("id"), words.length()));
    }

    void leaveOut(String what) {
        leftOut.putIfAbsent(what, words.length());
    }
}
