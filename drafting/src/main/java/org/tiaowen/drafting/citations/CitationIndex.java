package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citations.Occurrence;
import org.tiaowen.drafting.citations.Resolution.Target;

/**
 * Which clauses of many laws cite a clause of one of them, across the borders of the laws.
 *
 * <p>Laws are known by {@link LawTitle}: 《民法典》 and 《中华人民共和国民法典》 are one, and a short name is taken for what the citing
 * text says it is short for. Several states of one law under one title count as one. Immutable and thread-safe; memory
 * grows with the citations.
 */
public final class CitationIndex {

    /** A range is entered under each of its articles; one that names more is entered under its ends only. */
    private static final int WIDEST_RANGE = 500;

    private final Map<LawTitle, Map<ArticleNumber, List<Entry>>> entries;

    private CitationIndex(Map<LawTitle, Map<ArticleNumber, List<Entry>>> entries) {
        this.entries = entries;
    }

    /**
     * A clause that cites.
     *
     * @param law the title of its text as printed
     * @param in the provision in whose own words the citation stands
     * @param start UTF-16 offset in those words
     * @param end after the last character
     * @param words the citing words
     */
    public record Citing(LawTitle title, String law, ProvisionId in, int start, int end, String words) {}

    private record ArticleNumber(int ordinal, int suffix) {}

    private record Entry(Citing citing, List<Step> inside) {}

    /** The index over {@code texts}; texts without a title are left out of what can be asked for, not of what cites. */
    public static CitationIndex of(Iterable<LegalText> texts) {
        Map<LawTitle, Map<ArticleNumber, List<Entry>>> entries = new HashMap<>();
        for (LegalText text : texts) {
            LawTitle title = LawTitle.of(text.title());
            for (Occurrence occurrence : Citations.of(text).all()) {
                Citing citing = new Citing(
                        title,
                        text.title(),
                        occurrence.in().id(),
                        occurrence.citation().start(),
                        occurrence.citation().end(),
                        occurrence.words());
                Resolution resolution = occurrence.citation().resolution();
                if (resolution instanceof Resolution.External external) {
                    LawTitle other = LawTitle.of(external.title());
                    external.cited().forEach(pointer -> add(entries, other, pointer, citing));
                } else {
                    resolution.targets().stream()
                            .map(Target::pointer)
                            .forEach(pointer -> add(entries, title, pointer, citing));
                }
            }
        }
        return new CitationIndex(entries);
    }

    private static void add(
            Map<LawTitle, Map<ArticleNumber, List<Entry>>> entries, LawTitle law, Pointer pointer, Citing citing) {
        List<Step> steps = pointer.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.unit() == Unit.ARTICLE) {
                List<Step> inside = steps.subList(i + 1, steps.size());
                Map<ArticleNumber, List<Entry>> ofLaw = entries.computeIfAbsent(law, unused -> new HashMap<>());
                for (ArticleNumber number : numbers(step)) {
                    ofLaw.computeIfAbsent(number, unused -> new ArrayList<>()).add(new Entry(citing, inside));
                }
                return;
            }
        }
    }

    private static List<ArticleNumber> numbers(Step step) {
        List<ArticleNumber> numbers = new ArrayList<>(List.of(new ArticleNumber(step.ordinal(), step.suffix())));
        if (!step.isRange()) {
            return numbers;
        }
        if (step.through() - step.ordinal() <= WIDEST_RANGE) {
            for (int ordinal = step.ordinal() + 1; ordinal < step.through(); ordinal++) {
                numbers.add(new ArticleNumber(ordinal, 0));
            }
        }
        if (step.through() > step.ordinal() && step.throughSuffix() > 0) {
            numbers.add(new ArticleNumber(step.through(), 0));
        }
        numbers.add(new ArticleNumber(step.through(), step.throughSuffix()));
        return numbers;
    }

    /**
     * The places that cite {@code clause} of {@code law}, or anything inside it, or the whole article it is in.
     *
     * @param law the title as anybody writes it
     * @param clause its place in the state of the law that is asked about
     * @return in the order of the texts, each place once; empty for a law nobody cites
     */
    public List<Citing> clausesCiting(String law, Place clause) {
        Set<Citing> citing = new LinkedHashSet<>();
        entries
                .getOrDefault(LawTitle.of(law), Map.of())
                .getOrDefault(new ArticleNumber(clause.article(), clause.suffix()), List.of())
                .stream()
                .filter(entry -> touches(entry.inside(), clause))
                .forEach(entry -> citing.add(entry.citing()));
        return List.copyOf(citing);
    }

    private static boolean touches(List<Step> inside, Place clause) {
        for (Step step : inside) {
            Integer asked =
                    switch (step.unit()) {
                        case PARAGRAPH -> clause.paragraph();
                        case ITEM -> clause.item();
                        case SUBITEM -> clause.subitem();
                        default -> null;
                    };
            if (asked != null && !step.includes(asked, 0)) {
                return false;
            }
        }
        return true;
    }
}
