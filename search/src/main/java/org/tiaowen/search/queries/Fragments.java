package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tiaowen.search.language.Sentence;
import org.tiaowen.search.language.Sentences;
import org.tiaowen.search.language.Span;

/** Chooses the passages of a hit that are shown. */
final class Fragments {

    /** A text up to this length is shown whole. */
    private static final int SHORT_TEXT = 160;

    private static final int MOST_FRAGMENTS = 3;
    private static final int LONGEST_FRAGMENT = 120;
    private static final int BEFORE_FIRST_MARK = 30;

    private Fragments() {}

    /** The passages with the most marks, in reading order; the beginning of the text where there are no marks. */
    static List<Fragment> of(String text, List<Span> marks) {
        if (text.length() <= SHORT_TEXT) {
            return List.of(fragment(text, new Span(0, text.length()), marks));
        }
        record Scored(Span span, int marked) {}
        List<Scored> best = Sentences.of(text).stream()
                .map(sentence -> new Scored(
                        window(text, sentence, marks), marked(new Span(sentence.start(), sentence.end()), marks)))
                .filter(scored -> scored.marked() > 0)
                .sorted(Comparator.comparingInt(Scored::marked).reversed())
                .limit(MOST_FRAGMENTS)
                .toList();
        if (best.isEmpty()) {
            return List.of(fragment(text, whole(text, 0, Math.min(text.length(), LONGEST_FRAGMENT)), marks));
        }
        return best.stream()
                .map(Scored::span)
                .sorted(Comparator.comparingInt(Span::start))
                .map(span -> fragment(text, span, marks))
                .toList();
    }

    /** How many characters of the span are marked. */
    static int marked(Span span, List<Span> marks) {
        return marks.stream().mapToInt(span::overlap).sum();
    }

    private static Span window(String text, Sentence sentence, List<Span> marks) {
        if (sentence.end() - sentence.start() <= LONGEST_FRAGMENT) {
            return new Span(sentence.start(), sentence.end());
        }
        int firstMark = marks.stream()
                .mapToInt(Span::start)
                .filter(start -> start >= sentence.start())
                .findFirst()
                .orElse(sentence.start());
        int start = Math.max(sentence.start(), firstMark - BEFORE_FIRST_MARK);
        return whole(text, start, Math.min(sentence.end(), start + LONGEST_FRAGMENT));
    }

    /** Moves the borders off the middle of a surrogate pair. */
    private static Span whole(String text, int start, int end) {
        return new Span(splits(text, start) ? start - 1 : start, splits(text, end) ? end + 1 : end);
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static Fragment fragment(String text, Span span, List<Span> marks) {
        List<Fragment.Run> runs = new ArrayList<>();
        int at = span.start();
        for (Span mark : marks) {
            int start = Math.max(mark.start(), span.start());
            int end = Math.min(mark.end(), span.end());
            if (start < end) {
                if (at < start) {
                    runs.add(new Fragment.Run(text.substring(at, start), false));
                }
                runs.add(new Fragment.Run(text.substring(start, end), true));
                at = end;
            }
        }
        if (at < span.end()) {
            runs.add(new Fragment.Run(text.substring(at, span.end()), false));
        }
        return new Fragment(span.start(), span.start() > 0, span.end() < text.length(), runs);
    }
}
