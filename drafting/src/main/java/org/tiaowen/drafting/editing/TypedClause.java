package org.tiaowen.drafting.editing;

import java.util.List;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;

/** One clause as a person types it in a field: its words without its number, one paragraph or item a line. */
public final class TypedClause {

    private static final String ARTICLE = "第一条　";
    private static final String DECISION = "决定\n一、";
    private static final String POINT = "标题\n（一）";

    private TypedClause() {}

    /** The words of {@code clause} as they stand in the field. */
    public static String words(Provision clause) {
        StringBuilder words = new StringBuilder(clause.text());
        for (Provision child : clause.children()) {
            words.append(words.isEmpty() ? "" : "\n").append(TextWriter.write(child));
        }
        return words.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The clauses of {@code level} that were typed, with new ids: one, or several where the words hold further numbers
     * (第二条 at the beginning of a line). Empty where the words are no clauses of that level, or of a level that is not
     * typed this way: only articles, headings and points are.
     */
    public static List<Provision> read(Level level, String words) {
        String typed = words.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        return switch (level) {
            case ARTICLE -> only(Level.ARTICLE, TextReader.read(ARTICLE + typed).text());
            case HEADING ->
                only(Level.HEADING, TextReader.read(DECISION + typed).text());
            case POINT -> {
                List<Provision> headings = only(
                        Level.HEADING, TextReader.read(DECISION + POINT + typed).text());
                boolean points = headings.size() == 1
                        && headings.getFirst().children().stream().allMatch(child -> child.level() == Level.POINT);
                yield points ? headings.getFirst().children() : List.of();
            }
            default -> List.of();
        };
    }

    /** All of the text, where it is of that level. */
    private static List<Provision> only(Level level, LegalText text) {
        List<Provision> all = text.provisions();
        return all.stream().allMatch(one -> one.level() == level) ? all : List.of();
    }
}
