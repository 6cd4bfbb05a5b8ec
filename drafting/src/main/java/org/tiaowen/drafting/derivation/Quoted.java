package org.tiaowen.drafting.derivation;

import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.amendments.Payload;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.articles.TextWriter;

/** The words of clauses as an instrument quotes them, a line for each paragraph of print. */
final class Quoted {

    private Quoted() {}

    /** An article without its number, unless a 条标 has to be told with it. */
    static List<String> unit(Provision unit, boolean numbered) {
        List<String> lines = new ArrayList<>();
        unit.children().forEach(child -> lines.addAll(clause(child)));
        if (unit.level() != Level.ARTICLE && (!unit.text().isEmpty() || lines.isEmpty())) {
            lines.addFirst(unit.text());
        }
        if (numbered || !unit.caption().isEmpty()) {
            ProvisionNumber number = unit.number();
            String front = (number == null ? "" : number.printed())
                    + (unit.level() == Level.ARTICLE ? "　" : "")
                    + unit.caption();
            String first = lines.isEmpty() ? "" : lines.removeFirst();
            lines.addFirst(front + first);
        }
        return lines;
    }

    /** A paragraph, item or what else stands in an article, with its number and all inside it. */
    static List<String> clause(Provision clause) {
        List<String> lines = new ArrayList<>();
        ProvisionNumber number = clause.number();
        boolean titled = clause.level() == Level.ANNEX;
        String gap = titled ? clause.layout().gap() : "";
        String own = (number == null ? "" : number.printed()) + gap + clause.text();
        own.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        clause.children().forEach(child -> lines.addAll(clause(child)));
        return lines;
    }

    /** The same of an item, without the mark that separates it from the next one. */
    static List<String> item(Provision item) {
        List<String> lines = clause(item);
        String last = lines.getLast();
        if (last.endsWith("；")) {
            lines.set(lines.size() - 1, last.substring(0, last.length() - 1));
        }
        return lines;
    }

    /** A whole text without what stands in front of it. */
    static List<String> text(LegalText text) {
        var body = new LegalText(text.kind(), "", "", text.provisions(), "");
        return TextWriter.write(body)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static Payload payload(List<String> lines) {
        return new Payload(lines, WordChange.NOWHERE);
    }
}
