package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.LegalText;
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

    /** A paragraph found in an unrelated article must have at least so many characters to be the same one. */
    private static final int DISTINCTIVE = 15;

    private final Outline old;
    private final Outline current;
    private final Matches matches = new Matches();
    private final List<Coverage.Part> splits = new ArrayList<>();
    private final List<Coverage.Part> mergers = new ArrayList<>();

    private Alignment(LegalText oldText, LegalText newText) {
        var frequencies = Outline.frequencies(oldText, newText);
        this.old = Outline.of(oldText, frequencies);
        this.current = Outline.of(newText, frequencies);
    }

    /** What became of every clause of {@code oldText}; ids that both texts know are believed. */
    public static Lineage of(LegalText oldText, LegalText newText) {
        var alignment = new Alignment(oldText, newText);
        alignment.matchIds();
        alignment.matchUnits();
        alignment.matchParts();
        return alignment.lineage();
    }

    /** The same when ids were kept by editing: only equal ids are the same clause, and nothing is guessed. */
    static Lineage byIds(LegalText oldText, LegalText newText) {
        var alignment = new Alignment(oldText, newText);
        alignment.matchIds();
        alignment.findSplitsAndMergers(alignment.old.withRole(Role.UNIT), alignment.current.withRole(Role.UNIT));
        for (Match match : alignment.matches.among(alignment.old.entries())) {
            alignment.findSplitsAndMergers(match.old().children, match.current().children);
        }
        return alignment.lineage();
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
        findSplitsAndMergers(oldUnits, currentUnits);
        new HeadingMatching(matches, old, current).run();
    }

    private void matchParts() {
        for (Match match : matches.among(old.withRole(Role.UNIT))) {
            matchChildren(match.old(), match.current());
        }
        for (Coverage.Part split : List.copyOf(splits)) {
            new PairMatching(matches, Scope.SAME_CLAUSE, split.whole().children, split.part().children).run();
        }
        for (Coverage.Part merger : List.copyOf(mergers)) {
            new PairMatching(matches, Scope.SAME_CLAUSE, merger.part().children, merger.whole().children).run();
        }
        matchPartsElsewhere();
        // what was found across articles may have brought its own items along
        for (Match match : matches.among(old.withRole(Role.PART))) {
            matchChildren(match.old(), match.current());
        }
    }

    private void matchChildren(Entry oldParent, Entry currentParent) {
        if (oldParent.children.isEmpty() || currentParent.children.isEmpty()) {
            return;
        }
        new PairMatching(matches, Scope.SAME_CLAUSE, oldParent.children, currentParent.children).run();
        findSplitsAndMergers(oldParent.children, currentParent.children);
        for (Match match : matches.among(oldParent.children)) {
            if (match.current().parent == currentParent) {
                matchChildren(match.old(), match.current());
            }
        }
    }

    private void matchPartsElsewhere() {
        List<Entry> olds = distinctive(matches.openOlds(old.withRole(Role.PART)));
        List<Entry> currents = distinctive(matches.openCurrents(current.withRole(Role.PART)));
        if (!olds.isEmpty() && !currents.isEmpty()) {
            new PairMatching(matches, Scope.ELSEWHERE, olds, currents).run();
        }
    }

    /** Long enough, and the only one with its words: 法律、法规规定的其他情形 is not the same clause everywhere. */
    private static List<Entry> distinctive(List<Entry> parts) {
        Map<String, Integer> times = new HashMap<>();
        parts.forEach(part -> times.merge(part.folded, 1, Integer::sum));
        return parts.stream()
                .filter(part -> part.folded.length() >= DISTINCTIVE && Objects.equals(times.get(part.folded), 1))
                .toList();
    }

    private void findSplitsAndMergers(List<Entry> olds, List<Entry> currents) {
        Set<Entry> known = new LinkedHashSet<>();
        Stream.concat(splits.stream(), mergers.stream()).forEach(part -> known.add(part.part()));
        Coverage.splits(matches, olds, currents).stream()
                .filter(part -> !known.contains(part.part()))
                .forEach(splits::add);
        Coverage.mergers(matches, olds, currents).stream()
                .filter(part -> !known.contains(part.part()))
                .forEach(mergers::add);
    }

    private Lineage lineage() {
        // a part that found its own counterpart after all is no part any more
        splits.removeIf(split -> matches.ofCurrent(split.part()) != null);
        mergers.removeIf(merger -> matches.ofOld(merger.part()) != null);
        return new LineageReading(old, current, matches, splits, mergers).read();
    }
}
