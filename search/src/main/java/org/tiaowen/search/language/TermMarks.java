package org.tiaowen.search.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where a text says what was asked for, to be marked for the reader.
 *
 * <p>A place counts when it is a word of the question, or two neighbouring characters of it; single characters count only
 * when the question has nothing else, for in a Chinese text they stand everywhere.
 */
public final class TermMarks {

    private final Set<String> words = new HashSet<>();
    private final Set<String> bigrams;

    /** Marks for a question. */
    public TermMarks(SearchTerms question) {
        question.words().stream().filter(TermMarks::isLong).forEach(words::add);
        bigrams = new HashSet<>(question.bigrams());
        if (words.isEmpty() && question.bigrams().stream().noneMatch(TermMarks::isLong)) {
            words.addAll(question.words());
        }
    }

    /** The places in a text, in order, none touching another. */
    public List<Span> in(String text, List<Word> segmented) {
        boolean[] marked = new boolean[text.length()];
        for (Word word : segmented) {
            String folded = TextFolding.fold(word.text());
            if (words.contains(word.isNumber() ? Numbers.inDigits(folded) : folded)) {
                mark(marked, word.start(), word.end());
            }
        }
        String folded = TextFolding.foldInPlace(text);
        for (int i = 0; i + 1 < folded.length(); i++) {
            if (Character.isIdeographic(folded.charAt(i)) && bigrams.contains(folded.substring(i, i + 2))) {
                mark(marked, i, i + 2);
            }
        }
        return spans(marked);
    }

    private static void mark(boolean[] marked, int start, int end) {
        for (int i = start; i < end; i++) {
            marked[i] = true;
        }
    }

    private static List<Span> spans(boolean[] marked) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                int start = i;
                while (i < marked.length && marked[i]) {
                    i++;
                }
                spans.add(new Span(start, i));
            }
        }
        return List.copyOf(spans);
    }

    private static boolean isLong(String term) {
        return term.codePointCount(0, term.length()) > 1;
    }
}
