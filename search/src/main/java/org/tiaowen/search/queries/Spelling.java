package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Remark;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.Span;
import org.tiaowen.search.language.Word;

/**
 * Proposes the term that was meant where a slip of the pen was typed: 停车厂 for 停车场. Nothing is corrected; what was typed is
 * searched, and the remark leads to the other search.
 *
 * <p>A slip is no word by itself, no clause says it, and clauses the reader may see say the term. So a rare word of a law
 * never counts as one.
 */
@Component
final class Spelling {

    /** Each is two questions to the index. */
    private static final int MOST_TRIED = 4;

    /** Who pastes a document does not want its words looked at one by one. */
    private static final int LONGEST_LOOKED_AT = 60;

    private final SearchCluster cluster;
    private final SearchAliases aliases;
    private final Segmenter segmenter;
    private final KnownTerms terms;

    private record Slip(Span span, String term) {}

    Spelling(SearchCluster cluster, SearchAliases aliases, Segmenter segmenter, KnownTerms terms) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.segmenter = segmenter;
        this.terms = terms;
    }

    /** The same with a remark on the first slip. */
    Understood remarked(Understood understood, Reader reader) {
        return slips(understood, terms.of(reader)).stream()
                .limit(MOST_TRIED)
                .filter(slip -> !isSaid(typed(understood, slip), reader) && isSaid(slip.term(), reader))
                .findFirst()
                .map(slip -> understood.with(new Remark(
                        Remark.Kind.SPELLING, slip.span(), typed(understood, slip), corrected(understood, slip))))
                .orElse(understood);
    }

    /** The longest first, for 停车厂管理 says more than 停车厂. */
    private List<Slip> slips(Understood understood, Vocabulary vocabulary) {
        List<Slip> slips = new ArrayList<>();
        understood
                .all(Part.Words.class)
                .filter(words -> words.text().length() <= LONGEST_LOOKED_AT)
                .forEach(words -> slipsIn(words, vocabulary, slips));
        slips.sort(Comparator.comparingInt(
                (Slip slip) -> slip.span().start() - slip.span().end()));
        return slips;
    }

    private void slipsIn(Part.Words words, Vocabulary vocabulary, List<Slip> slips) {
        String text = words.text();
        List<Word> known = segmenter.segment(text);
        for (int length = Vocabulary.LONGEST; length >= Vocabulary.SHORTEST; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                int begin = from;
                int end = from + length;
                String stretch = text.substring(begin, end);
                boolean aWord = known.stream().anyMatch(word -> word.start() <= begin && word.end() >= end);
                if (aWord || vocabulary.contains(stretch)) {
                    continue;
                }
                int at = words.span().start();
                vocabulary.meant(stretch).stream()
                        .findFirst()
                        .ifPresent(term -> slips.add(new Slip(new Span(at + begin, at + end), term)));
            }
        }
    }

    private boolean isSaid(String term, Reader reader) {
        List<Condition> all = new ArrayList<>(Visibility.ofClauses(reader, false));
        all.add(new Condition.Phrase(DocumentFields.TEXT, term));
        Condition condition = new Condition.All(List.of(), List.of(), all);
        return !cluster.ask(aliases.clauses(), new Inquiry(condition, 0, 1, null))
                .entries()
                .isEmpty();
    }

    private static String typed(Understood understood, Slip slip) {
        return understood.text().substring(slip.span().start(), slip.span().end());
    }

    private static String corrected(Understood understood, Slip slip) {
        String text = understood.text();
        return text.substring(0, slip.span().start())
                + slip.term()
                + text.substring(slip.span().end());
    }
}
