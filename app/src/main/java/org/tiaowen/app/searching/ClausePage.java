package org.tiaowen.app.searching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.library.Validity;
import org.tiaowen.search.index.DefinedTerms;

/**
 * What the page of a clause shows, whether it is of a draft or of a law.
 *
 * @param work the draft or law
 * @param title of the work
 * @param home the address of the text in which it stands last; empty where the reader has none
 * @param designation how it is called there
 * @param gone whether a later text is without it
 * @param block its words there
 * @param words the same on end, as others are compared with
 * @param stages through all texts, the newest first
 * @param cites what it names outside of itself
 * @param citing one page of what names it
 * @param citingCount how many places name it
 * @param terms what it defines
 */
record ClausePage(
        UUID work,
        String title,
        String home,
        String designation,
        boolean gone,
        LawText.Block block,
        String words,
        List<Stage> stages,
        List<Cited> cites,
        List<Cited> citing,
        long citingCount,
        List<Term> terms) {

    private static final int USES_SHOWN = 20;

    ClausePage {
        stages = List.copyOf(stages);
        cites = List.copyOf(cites);
        citing = List.copyOf(citing);
        terms = List.copyOf(terms);
    }

    /**
     * The clause in one text.
     *
     * @param label what the text is called among those of its work; empty for a law, which is known by its day
     * @param number of the version, 0 for a law
     * @param day printed
     * @param address of the text; empty where the reader has none
     * @param designation empty in the text from which it is gone
     * @param kind what happened since the text before
     * @param first whether nothing went before
     * @param words kept, deleted and inserted since the text before
     * @param validity of the text; null for a draft
     */
    record Stage(
            String label,
            int number,
            String day,
            String address,
            String designation,
            LineageKind kind,
            boolean first,
            List<WordRun> words,
            @Nullable Validity validity) {}

    /** What a citation leads to. */
    enum Outcome {
        FOUND,
        AMBIGUOUS,
        DANGLING,
        EXTERNAL
    }

    /**
     * A citation to or from another clause.
     *
     * @param words as written
     * @param targets the clauses at the other end
     * @param elsewhere the other law and what is named there; for a clause that does not exist, what exists instead
     * @param law the address of the other law where the library has it; else empty
     */
    record Cited(String words, Outcome outcome, List<Named> targets, String elsewhere, String law) {}

    /** A clause with a page of its own; the title is empty for one of the same text. */
    record Named(String title, String designation, ProvisionId clause) {}

    /** A term the clause defines, and the other clauses of the text that use it; {@code count} of them, the first are shown. */
    record Term(String term, int count, List<Named> used) {}

    /** The article, or whatever stands alone, in which a clause of a text is, for its reading. */
    static LawText.Block block(LegalText text, ProvisionId id) {
        Places places = Places.of(text);
        Provision provision = text.find(id).orElseThrow();
        return ClauseText.isHeading(provision.level())
                ? new LawText.Block(
                        id.toString(),
                        true,
                        provision.level().name().toLowerCase(Locale.ROOT),
                        Optional.ofNullable(provision.number())
                                .map(number -> number.printed())
                                .orElse(""),
                        provision.caption(),
                        provision.text(),
                        places.designation(id).orElse(""),
                        List.of())
                : LawText.block(provision, places);
    }

    /** The terms a clause of a text defines, each with the articles that use it. */
    static List<Term> terms(LegalText text, ProvisionId id) {
        Provision clause = text.find(id).orElseThrow();
        List<String> defined = DefinedTerms.in(ClauseText.whole(clause));
        if (defined.isEmpty()) {
            return List.of();
        }
        Places places = Places.of(text);
        List<ProvisionId> own = clause.walk().map(Provision::id).toList();
        List<Provision> articles = text.walk()
                .filter(one -> one.level() == Level.ARTICLE || one.level() == Level.POINT)
                .filter(one -> !own.contains(one.id())
                        && one.walk().noneMatch(part -> part.id().equals(id)))
                .toList();
        return defined.stream()
                .map(term -> {
                    List<Named> used = articles.stream()
                            .filter(article -> ClauseText.whole(article).contains(term))
                            .map(article -> new Named(
                                    "", places.designation(article.id()).orElse(""), article.id()))
                            .toList();
                    return new Term(
                            term, used.size(), used.stream().limit(USES_SHOWN).toList());
                })
                .toList();
    }
}
