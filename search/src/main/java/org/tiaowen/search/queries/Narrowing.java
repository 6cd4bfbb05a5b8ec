package org.tiaowen.search.queries;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.asking.CitedClause;
import org.tiaowen.search.asking.Naming;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** Phrases, exclusions and fields of the box as conditions that every clause found must meet. */
final class Narrowing {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Segmenter segmenter;

    Narrowing(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * The conditions on clauses.
     *
     * @param saidOf the clauses on which opinions say what 意见: asks for
     */
    List<Condition> clauses(Understood understood, List<ProvisionId> saidOf) {
        List<Condition> conditions = new ArrayList<>();
        for (Part part : understood.parts()) {
            switch (part) {
                case Part.Words ignored -> {}
                case Part.Citation ignored -> {}
                case Part.Law ignored -> {}
                case Part.Phrase phrase -> conditions.add(saysInClause(phrase.text()));
                case Part.Without without -> conditions.add(new Condition.Not(saysInClause(without.text())));
                case Part.InTitle in -> conditions.add(titled(in.law()));
                case Part.Numbered numbered -> conditions.addAll(number(numbered.clause()));
                case Part.NumberedFrom from ->
                    conditions.add(new Condition.Between(DocumentFields.ARTICLE, from.first(), from.last()));
                case Part.OfVersion version -> {
                    if (!version.all()) {
                        conditions.add(version(version.label()));
                    }
                }
                case Part.OfOrgan organ -> conditions.add(new Condition.Contains(DocumentFields.ORGAN, organ.organ()));
                case Part.InForce inForce ->
                    conditions.add(new Condition.During(
                            DocumentFields.IN_FORCE_FROM,
                            inForce.from()
                                    .map(day -> day.atStartOfDay(CHINA).toInstant())
                                    .orElse(null),
                            inForce.until()
                                    .map(day ->
                                            day.plusDays(1).atStartOfDay(CHINA).toInstant())
                                    .orElse(null)));
                case Part.SaidOf ignored -> conditions.add(onOneOf(saidOf));
            }
        }
        return conditions;
    }

    /** The conditions on comments; fields that only clauses have are left to a remark. */
    List<Condition> comments(Understood understood) {
        List<Condition> conditions = new ArrayList<>();
        understood.all(Part.Phrase.class).forEach(phrase -> conditions.add(saysOrIsAnswered(phrase.text())));
        understood
                .all(Part.Without.class)
                .forEach(without -> conditions.add(new Condition.Not(saysOrIsAnswered(without.text()))));
        understood
                .all(Part.SaidOf.class)
                .forEach(said -> conditions.addAll(
                        TextConditions.oneOf(TextConditions.enough(AskedWords.of(said.words(), segmenter)))));
        return conditions;
    }

    static List<Condition> number(CitedClause cited) {
        return List.of(
                new Condition.Equal(DocumentFields.ARTICLE, cited.article()),
                new Condition.Equal(DocumentFields.SUFFIX, cited.suffix()));
    }

    /** The clause itself, or a 款 or 项 of it. */
    private static Condition onOneOf(List<ProvisionId> saidOf) {
        return new Condition.All(
                List.of(),
                List.of(
                        new Condition.OneOf(DocumentFields.CLAUSE, saidOf),
                        new Condition.OneOf(DocumentFields.PART_IDS, saidOf)),
                List.of());
    }

    private Condition saysOrIsAnswered(String text) {
        Condition answered = new Condition.Phrase(DocumentFields.ANSWERS, text);
        return new Condition.All(
                List.of(), List.of(says(text, List.of(DocumentFields.ANSWER_BIGRAMS)), answered), List.of());
    }

    private Condition saysInClause(String text) {
        return says(text, List.of(DocumentFields.HEADING_BIGRAMS, DocumentFields.TITLE_BIGRAMS));
    }

    /** The text has these words next to each other, as written or folded (二百元 and 200元). */
    private Condition says(String text, List<String> headings) {
        List<Condition> ways = new ArrayList<>();
        ways.add(new Condition.Phrase(DocumentFields.TEXT, text));
        SearchTerms terms = SearchTerms.of(segmenter.segment(text));
        if (terms.characters().size() > 1) {
            String bigrams = SearchTerms.joined(terms.bigrams());
            ways.add(new Condition.Phrase(DocumentFields.BIGRAMS, bigrams));
            headings.forEach(field -> ways.add(new Condition.Phrase(field, bigrams)));
        }
        return new Condition.All(List.of(), ways, List.of());
    }

    private Condition titled(Naming law) {
        List<Condition> ways = new ArrayList<>();
        if (law.isKnown()) {
            ways.add(new Condition.OneOf(DocumentFields.TITLE, law.titles()));
        }
        ways.add(new Condition.Contains(DocumentFields.TITLE, law.written()));
        SearchTerms terms = SearchTerms.of(segmenter.segment(law.written()));
        if (terms.characters().size() > 1) {
            String bigrams = SearchTerms.joined(terms.bigrams());
            ways.add(new Condition.Match(DocumentFields.TITLE_BIGRAMS, bigrams, 1, "100%"));
        }
        return new Condition.All(List.of(), ways, List.of());
    }

    private static Condition version(String label) {
        List<Condition> ways = new ArrayList<>();
        ways.add(new Condition.Contains(DocumentFields.VERSION_LABEL, label));
        if (label.matches("[0-9]{1,6}")) {
            ways.add(new Condition.Equal(DocumentFields.VERSION_NUMBER, Integer.parseInt(label)));
        }
        return new Condition.All(List.of(), ways, List.of());
    }
}
