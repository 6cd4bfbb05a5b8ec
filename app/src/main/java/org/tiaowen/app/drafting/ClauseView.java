package org.tiaowen.app.drafting;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.editing.TypedClause;

/**
 * One clause of a working copy, ready to be edited.
 *
 * @param id of the clause
 * @param level its level, for the words of the page
 * @param name how one cites it
 * @param titled whether it is a heading that has only a title to edit
 * @param words as they stand in the field
 * @param paragraphs its paragraphs, where it has several and can be split at them
 * @param others the other clauses of its level, to move it behind
 * @param next the id of the clause that follows and can be merged into it; empty where there is none
 * @param nextName how one cites that clause
 */
record ClauseView(
        String id,
        Level level,
        String name,
        boolean titled,
        String words,
        List<Paragraph> paragraphs,
        List<Other> others,
        String next,
        String nextName) {

    private static final int BEGINNING = 24;
    private static final Set<Level> TYPED = Set.of(Level.ARTICLE, Level.HEADING, Level.POINT);
    private static final Set<Level> TITLED = Set.of(Level.BOOK, Level.SUBBOOK, Level.CHAPTER, Level.SECTION);

    /** A paragraph of an article; {@code index} counts from 0. */
    record Paragraph(int index, String id, String beginning) {}

    /** Another clause of the same level. */
    record Other(String id, String name) {}

    /** Whether clauses of that level are edited one by one. */
    static boolean isEdited(Level level) {
        return TYPED.contains(level) || TITLED.contains(level);
    }

    static ClauseView of(Provision clause, LegalText text) {
        Places places = Places.of(text);
        boolean article = clause.level() == Level.ARTICLE;
        List<Provision> row =
                text.walk().filter(one -> one.level() == clause.level()).toList();
        int next = row.indexOf(clause) + 1;
        boolean mergeable = article && next < row.size();
        return new ClauseView(
                clause.id().toString(),
                clause.level(),
                name(clause, places),
                TITLED.contains(clause.level()),
                TITLED.contains(clause.level()) ? clause.text() : TypedClause.words(clause),
                article ? paragraphs(clause) : List.of(),
                row.stream()
                        .filter(one -> !one.id().equals(clause.id()))
                        .map(one -> new Other(one.id().toString(), name(one, places) + "　" + beginning(one)))
                        .toList(),
                mergeable ? row.get(next).id().toString() : "",
                mergeable ? name(row.get(next), places) : "");
    }

    private static List<Paragraph> paragraphs(Provision article) {
        List<Provision> all = article.children();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).level() == Level.PARAGRAPH)
                .mapToObj(i -> new Paragraph(i, all.get(i).id().toString(), beginning(all.get(i))))
                .toList();
    }

    private static String name(Provision clause, Places places) {
        return places.designation(clause.id()).orElse("");
    }

    private static String beginning(Provision clause) {
        String words = clause.text().isEmpty() && !clause.children().isEmpty()
                ? clause.children().getFirst().text()
                : clause.text();
        return words.length() <= BEGINNING ? words : words.substring(0, BEGINNING) + "…";
    }
}
