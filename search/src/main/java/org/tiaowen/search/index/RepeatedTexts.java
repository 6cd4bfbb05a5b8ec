package org.tiaowen.search.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** The terms of titles and headings, which every clause beneath has again: segmented once. Thread-safe. */
final class RepeatedTexts {

    private static final SearchTerms NONE = SearchTerms.of(List.of());

    /** Some hundred laws; then it is emptied, for the next ones have other titles. */
    private static final int MOST = 5_000;

    private final Segmenter segmenter;
    private final Map<String, SearchTerms> known = new ConcurrentHashMap<>();

    RepeatedTexts(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    SearchTerms terms(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(text, unknown -> SearchTerms.of(segmenter.segment(unknown)));
    }
}
