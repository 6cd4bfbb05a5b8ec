package org.tiaowen.drafting.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.identity.LineageReading.Alone;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.Outline.Role;
import org.tiaowen.drafting.identity.PairMatching.Scope;

/**
 * Finds out which clause of a new text is which clause of an old one, by words first, place second, number last.
 *
 * <p>Articles are matched through the whole text (equal words, then similar words looked up through an index), then
 * chapters by title and contents, then paragraphs and items inside matched articles, then what is left across
 * articles: splits, mergers, and paragraphs that became articles. The result is the same on every run. Time grows with
 * the length of the texts, not with its square. Thread-safe: nothing is kept.
 */
public final class Alignment {

    private final Outline old;
    private final Outline current;
    private final Matches matches = new Matches();
    private final Coverage coverage = new Coverage(matches);
    private final PartMatching parts = new PartMatching(matches, coverage);

    private Alignment(Outline old, Outline current) {
        this.old = old;
        this.current = current;
    }

    private static Alignment between(LegalText oldText, LegalText newText) {
        var frequencies = Outline.frequencies(oldText, newText);
        return new Alignment(Outline.of(oldText, frequencies), Outline.of(newText, frequencies));
    }

    /** What became of every clause of {@code oldText}; ids that both texts know are believed. */
    public static Lineage of(LegalText oldText, LegalText newText) {
        var alignment = between(oldText, newText);
        alignment.matchIds();
        alignment.matchUnits();
        alignment.matchParts();
        return alignment.lineage(true);
    }

    /** The same when ids were kept by editing: only equal ids are the same clause, and nothing is guessed. */
    static Lineage byIds(LegalText oldText, LegalText newText) {
        var alignment = between(oldText, newText);
        alignment.matchIds();
        alignment.coverage.find(alignment.old.withRole(Role.UNIT), alignment.current.withRole(Role.UNIT));
        for (Match match : alignment.matches.among(alignment.old.entries())) {
            alignment.coverage.find(match.old().children, match.current().children);
        }
        return alignment.lineage(false);
    }

    /** The same without a look at words that went elsewhere: an id that is gone is deleted, one that came is new. */
    static Lineage byIdsAlone(LegalText oldText, LegalText newText) {
        var alignment = new Alignment(Outline.bare(oldText), Outline.bare(newText));
        alignment.matchIds();
        return alignment.lineage(false);
    }

    private void matchIds() {
        for (Entry entry : old.entries()) {
            Entry same = current.find(entry.provision.id());
            if (same != null) {
                matches.add(Match.sure(entry, same, MatchReason.SAME_ID));
            }
        }
    }

    private void matchUnits() {
        List<Entry> oldUnits = old.withRole(Role.UNIT);
        List<Entry> currentUnits = current.withRole(Role.UNIT);
        new PairMatching(matches, Scope.WHOLE_TEXT, oldUnits, currentUnits).run();
        coverage.find(oldUnits, currentUnits);
        new HeadingMatching(matches, old, current).run();
    }

    private void matchParts() {
        for (Match match : matches.among(old.withRole(Role.UNIT))) {
            parts.matchInside(match.old(), match.current());
        }
        for (Coverage.Part split : coverage.splits()) {
            new PairMatching(matches, Scope.SAME_CLAUSE, split.whole().children, split.part().children).run();
        }
        for (Coverage.Part merger : coverage.mergers()) {
            new PairMatching(matches, Scope.SAME_CLAUSE, merger.part().children, merger.whole().children).run();
        }
        for (Match match : matches.among(old.withRole(Role.UNIT))) {
            parts.matchAcross(match.old(), match.current());
        }
        parts.matchElsewhere(old.withRole(Role.PART), current.withRole(Role.PART));
        // what was found across articles may have brought its own items along
        for (Match match : matches.among(old.withRole(Role.PART))) {
            parts.matchInside(match.old(), match.current());
        }
        coverage.findByParts(old.withRole(Role.UNIT), current.withRole(Role.UNIT));
    }

    private Lineage lineage(boolean asking) {
        record Ends(Entry old, Entry current) {}
        List<Match> parted = coverage.pairs();
        Set<Ends> parts = parted.stream()
                .map(part -> new Ends(part.old(), part.current()))
                .collect(Collectors.toSet());
        List<Match> pairs = Stream.concat(
                        // the other part of a split is no rival
                        matches.all().stream()
                                .map(match ->
                                        match.without(other -> parts.contains(new Ends(other.old(), other.current())))),
                        parted.stream())
                .toList();
        Alone alone = asking ? new Questions(old, current, pairs).alone() : new Alone(Map.of(), Map.of());
        return new LineageReading(old, current, pairs, alone).read();
    }
}
