package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageCorrection.Fresh;
import org.tiaowen.drafting.identity.LineageCorrection.Gone;
import org.tiaowen.drafting.identity.LineageCorrection.SameClause;
import org.tiaowen.drafting.identity.LineageReading.Alone;
import org.tiaowen.drafting.identity.Matches.Match;
import org.tiaowen.drafting.identity.Matches.Other;
import org.tiaowen.drafting.identity.Outline.Entry;
import org.tiaowen.drafting.identity.Outline.Role;
import org.tiaowen.drafting.identity.PairMatching.Scope;

/** A lineage on the way to what a person says about it. */
final class CorrectedLineage {

    private record Ends(Entry old, Entry current) {}

    private final Outline old;
    private final Outline current;
    private final List<LineageCorrection> corrections;
    private final Alone alone;
    private final Set<Ends> said = new LinkedHashSet<>();
    private final Set<Entry> gone = new HashSet<>();
    private final Set<Entry> fresh = new HashSet<>();
    /** What stays of the lineage as it was. */
    private List<Match> pairs;

    CorrectedLineage(Lineage lineage, LegalText oldText, LegalText newText, Collection<LineageCorrection> corrections) {
        var frequencies = Outline.frequencies(oldText, newText);
        this.old = Outline.of(oldText, frequencies);
        this.current = Outline.of(newText, frequencies);
        this.corrections = List.copyOf(new LinkedHashSet<>(corrections));
        this.alone = Alone.in(lineage);
        this.pairs = LineageReading.pairs(lineage, old, current);
    }

    Correcting correct() {
        var objections = new CorrectionCheck(old, current, corrections).objections();
        if (!objections.isEmpty()) {
            return new Correcting.Refused(objections);
        }
        for (LineageCorrection correction : corrections) {
            switch (correction) {
                case SameClause same -> said.add(new Ends(known(old, same.before()), known(current, same.after())));
                case Gone one -> gone.add(known(old, one.before()));
                case Fresh one -> fresh.add(known(current, one.after()));
            }
        }
        gone.forEach(entry -> alone.put(LineageRelation.sure(
                LineageKind.DELETED, entry.level(), entry.provision.id(), null, MatchReason.CORRECTED)));
        fresh.forEach(entry -> alone.put(LineageRelation.sure(
                LineageKind.NEW, entry.level(), null, entry.provision.id(), MatchReason.CORRECTED)));
        Set<Ends> confirmed = new HashSet<>();
        pairs.stream()
                .map(pair -> new Ends(pair.old(), pair.current()))
                .filter(said::contains)
                .forEach(confirmed::add);
        List<Match> displaced = displace(confirmed);
        List<Match> found = find(displaced, confirmed);
        var all = new ArrayList<Match>();
        for (Match pair : pairs) {
            boolean sure = confirmed.contains(new Ends(pair.old(), pair.current()));
            all.add(sure ? Match.sure(pair.old(), pair.current(), MatchReason.CORRECTED) : relieved(pair));
        }
        all.addAll(found);
        return new Correcting.Corrected(new LineageReading(old, current, all, alone).read());
    }

    /** Takes out the pairs that cannot be any more, and what they brought along inside them. */
    private List<Match> displace(Set<Ends> confirmed) {
        Set<Entry> olds = new HashSet<>(gone);
        Set<Entry> currents = new HashSet<>(fresh);
        for (Ends ends : said) {
            if (!confirmed.contains(ends)) {
                olds.add(ends.old());
                currents.add(ends.current());
            }
        }
        var displaced = new ArrayList<Match>();
        for (Match pair : pairs) {
            boolean touched = olds.contains(pair.old()) || currents.contains(pair.current());
            if (touched && !said.contains(new Ends(pair.old(), pair.current()))) {
                displaced.add(pair);
            }
        }
        Set<Match> out = new HashSet<>(displaced);
        Map<Entry, List<Match>> displacedByOld = new HashMap<>();
        displaced.forEach(pair -> displacedByOld
                .computeIfAbsent(pair.old(), any -> new ArrayList<>())
                .add(pair));
        pairs = pairs.stream()
                .filter(pair -> said.contains(new Ends(pair.old(), pair.current()))
                        || (!out.contains(pair) && !isInside(pair, displacedByOld)))
                .toList();
        return displaced;
    }

    private static boolean isInside(Match pair, Map<Entry, List<Match>> outer) {
        for (Entry above = pair.old().parent; above != null; above = above.parent) {
            // a chapter keeps its articles, whatever chapter it is held to be
            if (above.role != Role.HEADING) {
                for (Match one : outer.getOrDefault(above, List.of())) {
                    if (lies(pair.current(), one.current())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean lies(Entry inner, Entry outer) {
        @Nullable Entry at = inner;
        while (at != null && at != outer) {
            at = at.parent;
        }
        return at == outer;
    }

    /** Puts in what was said, then what the displaced clauses and the parts of the new pairs find among themselves. */
    private List<Match> find(List<Match> displaced, Set<Ends> confirmed) {
        var matches = new Matches();
        var further = new ArrayList<Match>();
        for (Match pair : pairs) {
            if (matches.ofOld(pair.old()) == null && matches.ofCurrent(pair.current()) == null) {
                matches.add(pair);
            }
        }
        Set<Match> before = new HashSet<>(matches.all());
        for (Ends ends : said) {
            var match = Match.sure(ends.old(), ends.current(), MatchReason.CORRECTED);
            if (confirmed.contains(ends)) {
                continue;
            }
            if (matches.ofOld(ends.old()) == null && matches.ofCurrent(ends.current()) == null) {
                matches.add(match);
            } else {
                further.add(match);
            }
        }
        refit(displaced, matches);
        var parts = new PartMatching(matches, new Coverage(matches));
        List<Match> outer = matches.all().stream()
                .filter(match -> !before.contains(match) && match.old().role != Role.HEADING)
                .toList();
        outer.forEach(match -> parts.matchInside(match.old(), match.current()));
        further.forEach(match -> parts.matchInside(match.old(), match.current()));
        var found = new ArrayList<>(matches.all());
        found.removeAll(before);
        found.addAll(further);
        return found;
    }

    /** A clause that lost its partner may be the one that the other displaced clause is looking for. */
    private void refit(List<Match> displaced, Matches matches) {
        Set<Entry> paired = new HashSet<>();
        pairs.forEach(pair -> {
            paired.add(pair.old());
            paired.add(pair.current());
        });
        said.forEach(ends -> {
            paired.add(ends.old());
            paired.add(ends.current());
        });
        for (Role role : Role.values()) {
            List<Entry> olds = free(displaced, Match::old, role, paired, gone);
            List<Entry> currents = free(displaced, Match::current, role, paired, fresh);
            if (!olds.isEmpty() && !currents.isEmpty()) {
                var trial = new Matches();
                matches.all().forEach(trial::add);
                new PairMatching(trial, Scope.WHOLE_TEXT, olds, currents).run();
                trial.all().stream()
                        .filter(match -> matches.ofOld(match.old()) == null)
                        .map(CorrectedLineage::doubted)
                        .forEach(matches::add);
            }
        }
    }

    private static List<Entry> free(
            List<Match> displaced, Function<Match, Entry> side, Role role, Set<Entry> paired, Set<Entry> alone) {
        return displaced.stream()
                .map(side)
                .filter(entry -> entry.role == role && !paired.contains(entry) && !alone.contains(entry))
                .distinct()
                .toList();
    }

    private static Match doubted(Match match) {
        boolean sameWords = match.reason() == MatchReason.SAME_TEXT && !match.ambiguous();
        return new Match(match.old(), match.current(), match.score(), !sameWords, match.reason(), match.others());
    }

    /** Without the rivals that what was said rules out; a doubt that lived of these alone is settled. */
    private Match relieved(Match pair) {
        Match left = pair.without(this::isRuledOut);
        boolean settled =
                left.others().isEmpty() && !pair.others().isEmpty() && pair.score() >= PairMatching.CLEAR_SCORE;
        return new Match(
                pair.old(), pair.current(), pair.score(), pair.weak() && !settled, pair.reason(), left.others());
    }

    private boolean isRuledOut(Other other) {
        ProvisionId before = other.old().provision.id();
        ProvisionId after = other.current().provision.id();
        return corrections.stream()
                .anyMatch(correction -> correction.old().filter(before::equals).isPresent()
                        || correction.current().filter(after::equals).isPresent());
    }

    private static Entry known(Outline outline, ProvisionId id) {
        Entry entry = outline.find(id);
        if (entry == null) {
            throw new IllegalStateException("Checked before: " + id);
        }
        return entry;
    }
}
