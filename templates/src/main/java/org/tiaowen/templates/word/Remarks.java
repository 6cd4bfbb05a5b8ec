package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.Remark;
import org.tiaowen.templates.word.Written.Mark;

/** Comments and notes, put to the places that call them. */
final class Remarks {

    /** Of the words of a note in a finding; the remark has them all. */
    private static final int LONGEST_IN_FINDING = 200;

    private final Written body;
    private final Function<Markup, String> words;
    private final List<Remark> remarks = new ArrayList<>();

    Remarks(Written body, Function<Markup, String> words) {
        this.body = body;
        this.words = words;
    }

    void add(Optional<Markup> comments, Optional<Markup> footnotes, Optional<Markup> endnotes) {
        comments(byId(comments, "w:comment"));
        notes(byId(footnotes, "w:footnote"), Mark.Kind.FOOTNOTE, Remark.Kind.FOOTNOTE);
        notes(byId(endnotes, "w:endnote"), Mark.Kind.ENDNOTE, Remark.Kind.ENDNOTE);
    }

    List<Remark> inOrder() {
        return remarks.stream()
                .sorted(Comparator.comparingInt(Remark::from).thenComparingInt(Remark::to))
                .toList();
    }

    private static Map<String, Markup> byId(Optional<Markup> part, String name) {
        Map<String, Markup> found = new HashMap<>();
        part.stream().flatMap(all -> all.all(name)).forEach(one -> found.putIfAbsent(one.attribute("id"), one));
        return found;
    }

    private void comments(Map<String, Markup> comments) {
        Map<String, Integer> begins = new HashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        for (Mark mark : body.marks()) {
            switch (mark.kind()) {
                case COMMENT_BEGINS -> begins.putIfAbsent(mark.id(), mark.at());
                case COMMENT_ENDS -> ends.put(mark.id(), mark.at());
                case COMMENT_CALLED -> ends.putIfAbsent(mark.id(), mark.at());
                case FOOTNOTE, ENDNOTE -> {}
            }
        }
        comments.forEach((id, comment) -> {
            int to = ends.getOrDefault(id, begins.getOrDefault(id, body.text().length()));
            int from = Math.min(to, begins.getOrDefault(id, to));
            remarks.add(new Remark(Remark.Kind.COMMENT, comment.attribute("author"), words.apply(comment), from, to));
            body.find(Finding.Kind.REMARK_APART, from, comment.attribute("author"));
        });
    }

    private void notes(Map<String, Markup> notes, Mark.Kind kind, Remark.Kind made) {
        for (Mark mark : body.marks()) {
            Markup note = mark.kind() == kind ? notes.remove(mark.id()) : null;
            if (note != null) {
                String said = words.apply(note);
                remarks.add(new Remark(made, "", said, mark.at(), mark.at()));
                body.find(
                        Finding.Kind.NOTE_APART,
                        mark.at(),
                        said.substring(0, Math.min(said.length(), LONGEST_IN_FINDING)));
            }
        }
    }
}
