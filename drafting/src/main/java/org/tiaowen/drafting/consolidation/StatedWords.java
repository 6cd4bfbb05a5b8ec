package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Which words of the new text the instrument itself has written. They are new already: an instruction that quotes words
 * of the law does not mean them, and their citations name the numbers that will be.
 */
final class StatedWords {

    /** A part of the own words of a clause; UTF-16 offsets, end exclusive. */
    record Span(int start, int end) {
        boolean meets(int from, int to) {
            return start < to && from < end;
        }
    }

    /** A part of the own words of a clause and what takes its place, {@code fresh} being what the instrument wrote of it. */
    record Change(int start, int end, String replacement, Span fresh) {

        /** All of the replacement is new. */
        Change(int start, int end, String replacement) {
            this(start, end, replacement, new Span(0, replacement.length()));
        }
    }

    private final Set<ProvisionId> whole = new HashSet<>();
    private final Map<ProvisionId, List<Span>> parts = new HashMap<>();

    /** All words of {@code provision} and of what stands inside it. */
    void restate(Provision provision) {
        provision.walk().forEach(one -> restate(one.id()));
    }

    /** All own words of that clause. */
    void restate(ProvisionId id) {
        whole.add(id);
        parts.remove(id);
    }

    boolean isRestated(ProvisionId id) {
        return whole.contains(id);
    }

    /** The clauses all of whose own words were written by the instrument. */
    Set<ProvisionId> restated() {
        return whole;
    }

    boolean isEmpty() {
        return whole.isEmpty() && parts.isEmpty();
    }

    /** Whether the instrument wrote any of these words. */
    boolean meets(ProvisionId id, int from, int to) {
        return whole.contains(id) || parts.getOrDefault(id, List.of()).stream().anyMatch(span -> span.meets(from, to));
    }

    /** The words of {@code now}, its own only, that the instrument wrote. */
    List<String> written(Provision now) {
        if (whole.contains(now.id())) {
            return now.text().isEmpty() ? List.of() : List.of(now.text());
        }
        return parts.getOrDefault(now.id(), List.of()).stream()
                .filter(span ->
                        span.start() < span.end() && span.end() <= now.text().length())
                .map(span -> now.text().substring(span.start(), span.end()))
                .toList();
    }

    /** The own words {@code text} of a clause with all of {@code changes}, which do not overlap. */
    static String changed(String text, List<Change> changes) {
        StringBuilder changed = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparingInt(Change::start).reversed())
                .forEach(change -> changed.replace(change.start(), change.end(), change.replacement()));
        return changed.toString();
    }

    /** {@code changes} were carried out on the own words of that clause. */
    void note(ProvisionId id, List<Change> changes) {
        if (whole.contains(id)) {
            return;
        }
        var sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparingInt(Change::start));
        var spans = new ArrayList<Span>();
        for (Span old : parts.getOrDefault(id, List.of())) {
            boolean gone = sorted.stream().anyMatch(change -> old.meets(change.start(), change.end()));
            if (!gone) {
                int shift = shift(sorted, old.start());
                spans.add(new Span(old.start() + shift, old.end() + shift));
            }
        }
        for (Change change : sorted) {
            int start = change.start() + shift(sorted, change.start());
            spans.add(new Span(
                    start + change.fresh().start(), start + change.fresh().end()));
        }
        parts.put(id, spans);
    }

    private static int shift(List<Change> sorted, int before) {
        return sorted.stream()
                .filter(change -> change.start() < before)
                .mapToInt(change -> change.replacement().length() - (change.end() - change.start()))
                .sum();
    }
}
