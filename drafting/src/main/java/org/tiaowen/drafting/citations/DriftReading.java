package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.CarriedCitations.Pair;
import org.tiaowen.drafting.citations.CarriedCitations.Side;
import org.tiaowen.drafting.citations.CitationWords.Group;
import org.tiaowen.drafting.citations.Drifted.Kind;
import org.tiaowen.drafting.citations.Mention.Anchor;
import org.tiaowen.drafting.citations.Mention.Element;
import org.tiaowen.drafting.citations.Resolution.Target;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;

/** Computes {@link CitationDrift}. */
final class DriftReading {

    private final LegalText current;
    private final CitationFinder olds;
    private final CitationPrinter printer;
    private final Clauses clauses;
    private final Set<ProvisionId> settled;
    private final Map<ProvisionId, List<LineageRelation>> from = new HashMap<>();
    private final Map<ProvisionId, List<LineageRelation>> to = new HashMap<>();
    /** The place of each clause in reading order. */
    private final Map<ProvisionId, Integer> order = new HashMap<>();

    DriftReading(LegalText old, LegalText current, Lineage lineage, Set<ProvisionId> settled) {
        this.current = current;
        this.olds = CitationFinder.in(old);
        this.printer = CitationPrinter.in(current);
        this.clauses = printer.finder().clauses();
        this.settled = settled;
        for (LineageRelation relation : lineage.relations()) {
            relation.old().ifPresent(id -> from.computeIfAbsent(id, unused -> new ArrayList<>())
                    .add(relation));
            relation.current().ifPresent(id -> to.computeIfAbsent(id, unused -> new ArrayList<>())
                    .add(relation));
        }
    }

    CitationDrift read() {
        List<Drifted> drifted = new ArrayList<>();
        int[] examined = new int[1];
        current.walk().forEach(provision -> order.put(provision.id(), order.size()));
        current.walk()
                .filter(provision -> !provision.text().isEmpty() && !settled.contains(provision.id()))
                .forEach(provision -> {
                    List<Pair> pairs = carried(provision);
                    examined[0] += pairs.size();
                    drifted.addAll(in(provision, pairs));
                });
        return new CitationDrift(drifted, examined[0]);
    }

    /** The citations of this text that stood in the words it was made from. */
    private List<Pair> carried(Provision provision) {
        List<ResolvedMention> now = own(printer.finder().resolveIn(provision.text(), provision.id()));
        if (now.isEmpty()) {
            return List.of();
        }
        Side side = new Side(provision.text(), now);
        List<Pair> best = List.of();
        for (LineageRelation relation : to.getOrDefault(provision.id(), List.of())) {
            Provision old = relation.old().map(olds.clauses()::find).orElse(null);
            if (old != null) {
                List<Pair> pairs =
                        CarriedCitations.between(new Side(old.text(), own(olds.resolveIn(old.text(), old.id()))), side);
                best = pairs.size() > best.size() ? pairs : best;
            }
        }
        return best;
    }

    /** Citations of other laws do not drift with this one. */
    private static List<ResolvedMention> own(List<ResolvedMention> resolved) {
        return resolved.stream()
                .filter(citation -> !(citation.citation().resolution() instanceof Resolution.External))
                .toList();
    }

    private List<Drifted> in(Provision provision, List<Pair> pairs) {
        List<Drifted> drifted = new ArrayList<>();
        // later citations are printed into words in which the earlier ones are right already
        StringBuilder words = new StringBuilder(provision.text());
        int moved = 0;
        for (Pair pair : pairs) {
            Mention mention = pair.current().mention();
            Drifted found = drifted(provision, pair, words.toString(), moved);
            if (found != null) {
                drifted.add(found);
                String rewrite = found.rewrite();
                if (rewrite != null) {
                    words.replace(mention.start() + moved, mention.end() + moved, rewrite);
                    moved += rewrite.length() - (mention.end() - mention.start());
                }
            }
        }
        return drifted;
    }

    private @Nullable Drifted drifted(Provision provision, Pair pair, String words, int moved) {
        Resolution was = pair.old().citation().resolution();
        if (was.targets().isEmpty()
                || was instanceof Resolution.Ambiguous
                || isEcho(pair.current().mention())) {
            return null;
        }
        List<Fate> fates = pair.old().named().stream().map(this::fate).toList();
        Set<ProvisionId> meant = new LinkedHashSet<>();
        fates.forEach(fate -> fate.now().forEach(clause -> meant.add(clause.id())));
        List<Target> leadsTo = pair.current().citation().resolution().targets();
        Set<ProvisionId> leads = new LinkedHashSet<>();
        leadsTo.forEach(target -> leads.add(target.provision().id()));
        boolean whole = fates.stream().allMatch(Fate::whole);
        if (whole && leads.equals(meant)) {
            return null;
        }
        Mention mention = pair.current().mention();
        Rewrite rewrite = rewrite(mention, fates, words, mention.start() + moved, mention.end() + moved, provision);
        boolean same =
                provision.text().substring(mention.start(), mention.end()).equals(rewrite.words());
        if (same && rewrite.exact() && whole) {
            // it leaned on an earlier citation, which has been rewritten
            return null;
        }
        Kind kind = kind(mention, fates, rewrite);
        boolean pushedAside = kind == Kind.SHIFTED && leads.stream().anyMatch(id -> !meant.contains(id) && isNew(id));
        return new Drifted(
                kind,
                provision,
                mention.start(),
                mention.end(),
                was.targets(),
                meant.stream()
                        .map(id -> clauses.target(Objects.requireNonNull(clauses.find(id))))
                        .toList(),
                leadsTo,
                same ? null : rewrite.words(),
                rewrite.exact() && !pushedAside && fates.stream().allMatch(Fate::certain));
    }

    /** 各该条, 该款 repeat the citation in front of them and are right when that is. */
    private static boolean isEcho(Mention mention) {
        return switch (mention.elements().getFirst().anchor().from()) {
            case SAME, EACH_SAME -> true;
            case ABSOLUTE, OPEN, THIS, PREVIOUS, ALL_BEFORE, BELOW -> false;
        };
    }

    /**
     * What became of the clauses that one element of a citation named.
     *
     * @param now in the order of the new text's counterparts
     * @param gone whether one of them has no counterpart
     */
    private record Fate(List<Provision> now, boolean gone, boolean split, boolean merged, boolean ambiguous) {

        boolean whole() {
            return !gone && !split && !merged;
        }

        boolean certain() {
            return whole() && !ambiguous;
        }
    }

    private Fate fate(List<Provision> named) {
        Map<ProvisionId, Provision> now = new LinkedHashMap<>();
        boolean gone = false;
        boolean split = false;
        boolean merged = false;
        boolean ambiguous = false;
        for (Provision old : named) {
            List<LineageRelation> relations = from.getOrDefault(old.id(), List.of());
            List<Provision> counterparts = relations.stream()
                    .flatMap(relation -> relation.current().stream())
                    .map(clauses::find)
                    .flatMap(Stream::ofNullable)
                    .toList();
            gone |= counterparts.isEmpty();
            split |= counterparts.size() > 1;
            merged |= relations.stream().anyMatch(relation -> relation.kind() == LineageKind.MERGED);
            ambiguous |= relations.stream().anyMatch(LineageRelation::ambiguous);
            counterparts.forEach(counterpart -> now.putIfAbsent(counterpart.id(), counterpart));
        }
        return new Fate(List.copyOf(now.values()), gone, split, merged, ambiguous);
    }

    /**
     * New words for a citation.
     *
     * @param words null when there are none
     * @param exact whether they name what was meant and nothing else
     */
    private record Rewrite(@Nullable String words, boolean exact) {}

    private Rewrite rewrite(Mention mention, List<Fate> fates, String words, int start, int end, Provision provision) {
        List<Group> groups = new ArrayList<>();
        List<Group> singles = new ArrayList<>();
        List<ProvisionId> order = inOrder(fates);
        Set<ProvisionId> wanted = new LinkedHashSet<>();
        boolean ranged = false;
        for (int i = 0; i < fates.size(); i++) {
            List<Provision> now = fates.get(i).now();
            // 前两款 becomes 第一款、第二款, 第一条至第三条 of which two are left stays a range
            boolean written = mention.elements().get(i).steps().stream().anyMatch(Step::isRange);
            boolean range = isRange(mention, i) && now.size() > (written ? 1 : 2);
            ranged |= range;
            if (range) {
                groups.add(new Group(now.stream()
                        .sorted(Comparator.comparingInt(one -> order.indexOf(one.id())))
                        .toList()));
            } else {
                now.forEach(one -> groups.add(new Group(List.of(one))));
            }
            now.forEach(one -> {
                singles.add(new Group(List.of(one)));
                wanted.add(one.id());
            });
        }
        // 下列 can only ever say 下列
        boolean below = mention.elements().getFirst().anchor().from() == Anchor.From.BELOW;
        if (groups.isEmpty() || below) {
            return new Rewrite(null, false);
        }
        Optional<String> exact = printer.reprint(mention, words, start, end, groups, provision.id(), wanted::equals);
        if (exact.isPresent()) {
            return new Rewrite(exact.get(), true);
        }
        if (ranged) {
            Optional<String> wider =
                    printer.reprint(mention, words, start, end, groups, provision.id(), embraces(wanted));
            if (wider.isPresent()) {
                return new Rewrite(wider.get(), false);
            }
            Optional<String> listed =
                    printer.reprint(mention, words, start, end, singles, provision.id(), wanted::equals);
            return new Rewrite(listed.orElse(null), false);
        }
        return new Rewrite(null, false);
    }

    /** All that is meant, and beyond it only what is new in this text. */
    private Predicate<Set<ProvisionId>> embraces(Set<ProvisionId> wanted) {
        return found -> {
            Set<ProvisionId> more = new HashSet<>(found);
            more.removeAll(wanted);
            return found.containsAll(wanted) && more.stream().allMatch(this::isNew);
        };
    }

    private boolean isNew(ProvisionId id) {
        return to.getOrDefault(id, List.of()).stream()
                .allMatch(relation -> relation.old().isEmpty());
    }

    private List<ProvisionId> inOrder(List<Fate> fates) {
        Set<ProvisionId> named = new HashSet<>();
        fates.forEach(fate -> fate.now().forEach(provision -> named.add(provision.id())));
        return named.stream()
                .sorted(Comparator.comparing(id -> Objects.requireNonNull(order.get(id))))
                .toList();
    }

    private static boolean isRange(Mention mention, int index) {
        Element element = mention.elements().get(index);
        return element.steps().stream().anyMatch(Step::isRange)
                || (element.steps().isEmpty() && element.anchor().count() > 1);
    }

    private static Kind kind(Mention mention, List<Fate> fates, Rewrite rewrite) {
        if (fates.stream().anyMatch(Fate::gone)) {
            return Kind.VANISHED;
        }
        if (fates.stream().anyMatch(Fate::split)) {
            return Kind.SPLIT;
        }
        if (fates.stream().anyMatch(Fate::merged)) {
            return Kind.MERGED;
        }
        Anchor.From from = mention.elements().getFirst().anchor().from();
        if (from == Anchor.From.BELOW || (!rewrite.exact() && hasRange(mention))) {
            return Kind.EMBRACING;
        }
        return from == Anchor.From.ABSOLUTE ? Kind.MOVED : Kind.SHIFTED;
    }

    private static boolean hasRange(Mention mention) {
        for (int i = 0; i < mention.elements().size(); i++) {
            if (isRange(mention, i)) {
                return true;
            }
        }
        return false;
    }
}
