package org.tiaowen.drafting.comparison;

import java.util.List;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.comparison.WordRun.Op;

/**
 * What happened to everything in front of the first clause: the title, the note under it (题注), and the kind of
 * instrument. Blanks and line breaks do not count.
 *
 * @param oldKind the kind of the old text
 * @param newKind the kind of the new one
 * @param title the words of the title, no run where neither text has one
 * @param note the words of the 题注 and whatever else stands in front, one line a line
 */
public record FrontChange(DocumentKind oldKind, DocumentKind newKind, List<WordRun> title, List<WordRun> note) {

    public FrontChange {
        title = List.copyOf(title);
        note = List.copyOf(note);
    }

    static FrontChange between(LegalText old, LegalText current) {
        return new FrontChange(
                old.kind(),
                current.kind(),
                WordDifference.between(old.title(), current.title()),
                WordDifference.between(note(old), note(current)));
    }

    /** Whether anything of it differs. */
    public boolean changed() {
        return kindChanged() || titleChanged() || noteChanged();
    }

    /** Whether a 决定 became a 条例 or the other way round. */
    public boolean kindChanged() {
        return oldKind != newKind;
    }

    public boolean titleChanged() {
        return differs(title);
    }

    public boolean noteChanged() {
        return differs(note);
    }

    private static boolean differs(List<WordRun> words) {
        return !said(words, Op.DELETE).equals(said(words, Op.INSERT));
    }

    /** The kept words and those of {@code op}, without blanks. */
    private static String said(List<WordRun> words, Op op) {
        var said = new StringBuilder();
        words.stream()
                .filter(run -> run.op() == Op.EQUAL || run.op() == op)
                .flatMapToInt(run -> run.text().chars())
                .filter(c -> !isBlank(c))
                .forEach(c -> said.append((char) c));
        return said.toString();
    }

    /** The front without its title, which stands first where the reader found one. */
    private static String note(LegalText text) {
        String front = text.front();
        String title = text.title();
        int at = 0;
        int matched = 0;
        while (matched < title.length() && at < front.length()) {
            if (isBlank(title.charAt(matched))) {
                matched++;
            } else if (isBlank(front.charAt(at))) {
                at++;
            } else if (front.charAt(at) == title.charAt(matched)) {
                at++;
                matched++;
            } else {
                return lines(front);
            }
        }
        return lines(front.substring(at));
    }

    private static String lines(String front) {
        return String.join(
                "\n",
                front.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
