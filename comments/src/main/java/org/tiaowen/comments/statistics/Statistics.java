package org.tiaowen.comments.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPointTree;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.comments.statistics.Line.OfComment;
import org.tiaowen.comments.statistics.Line.OfOpinion;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Counting: what a slice of a consultation holds, as a whole and part by part. All numbers of one answer are of one moment.
 * Thread-safe; changes nothing.
 */
@Component
public class Statistics {

    private static final int MOST_KEPT = 200;

    private final Ledgers ledgers;
    private final Facts facts;
    private final ContactPoints contactPoints;
    private final KeptCounts<Slice, Sheet> wholes;
    private final KeptCounts<Cut, List<Sheet>> cuts;

    Statistics(Ledgers ledgers, Facts facts, ContactPoints contactPoints, CountedChanges changes) {
        this.ledgers = ledgers;
        this.facts = facts;
        this.contactPoints = contactPoints;
        this.wholes = new KeptCounts<>(changes, MOST_KEPT);
        this.cuts = new KeptCounts<>(changes, MOST_KEPT);
    }

    private record Cut(Dimension dimension, Slice slice) {}

    /** All numbers of a slice. */
    public Sheet of(Slice slice) {
        return wholes.of(slice.consultation(), slice, () -> of(slice, ledgers.of(slice.consultation())));
    }

    private Sheet of(Slice slice, Ledger ledger) {
        Counter counter = new Counter();
        ledger.read(slice, meaning(slice), counter::add, (comment, opinion) -> counter.add(opinion));
        return counter.sheet(slice);
    }

    /** The same part by part, in the order of the text, of the codes, of the channels and kinds, of the days; empty parts are left out. */
    public List<Sheet> by(Dimension dimension, Slice slice) {
        return cuts.of(slice.consultation(), new Cut(dimension, slice), () -> cut(dimension, slice));
    }

    private List<Sheet> cut(Dimension dimension, Slice slice) {
        Ledger ledger = ledgers.of(slice.consultation());
        return switch (dimension) {
            case CLAUSE -> byClause(slice, ledger);
            case CONTACT_POINT -> byContactPoint(slice, ledger);
            case CHANNEL ->
                grouped(
                        slice,
                        ledger,
                        OfComment::channel,
                        Arrays.stream(Channel.values()).collect(ordered(Channel::name, Part.By::new)));
            case PERSON_KIND -> {
                Map<String, Part> kinds =
                        Arrays.stream(PersonKind.values()).collect(ordered(PersonKind::name, Part.SaidBy::new));
                kinds.put("", new Part.SaidByUnknown());
                yield grouped(slice, ledger, OfComment::kind, kinds);
            }
            case DAY ->
                grouped(
                        slice,
                        ledger,
                        OfComment::day,
                        ledger.comments().stream()
                                .map(OfComment::day)
                                .collect(Collectors.toCollection(TreeSet::new))
                                .stream()
                                .collect(ordered(Function.identity(), Part.On::new)));
        };
    }

    /** How long it took to answer. */
    public AnsweringTime answeringTime(Slice slice) {
        List<Double> days = new ArrayList<>();
        ledgers.of(slice.consultation()).read(slice, meaning(slice), comment -> {}, (comment, opinion) -> {
            if (!Double.isNaN(opinion.days())) {
                days.add(opinion.days());
            }
        });
        days.sort(null);
        return new AnsweringTime(days.size(), within(days, 0.5), within(days, 0.9));
    }

    /** So many of ten were not above that, between two of them in proportion. */
    private static double within(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        double place = share * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        return below + (sorted.get((int) Math.ceil(place)) - below) * (place - Math.floor(place));
    }

    private Ledger.Meaning meaning(Slice slice) {
        return new Ledger.Meaning() {
            @Override
            public Set<Integer> inside(Part.OnClause part) {
                LegalText text = facts.textOf(slice.consultation());
                Map<ProvisionId, Integer> places = places(text);
                return text.find(part.clause()).stream()
                        .flatMap(Provision::walk)
                        .map(one -> places.getOrDefault(one.id(), -1))
                        .collect(Collectors.toSet());
            }

            @Override
            public Set<ContactPointId> under(Part.Under part) {
                return contactPoints.tree().subtree(part.contactPoint());
            }
        };
    }

    private static Map<ProvisionId, Integer> places(LegalText text) {
        Map<ProvisionId, Integer> places = new HashMap<>();
        text.walk().map(Provision::id).forEach(id -> places.put(id, places.size()));
        return places;
    }

    private static <T, K> Collector<T, ?, Map<K, Part>> ordered(Function<T, K> key, Function<T, Part> part) {
        return Collectors.toMap(key, part, (one, same) -> one, LinkedHashMap::new);
    }

    /** One sheet for each value, in the order of {@code parts}. */
    private <K> List<Sheet> grouped(Slice slice, Ledger ledger, Function<OfComment, K> value, Map<K, Part> parts) {
        Map<K, Counter> counters = new HashMap<>();
        ledger.read(
                slice,
                meaning(slice),
                comment -> counters.computeIfAbsent(value.apply(comment), any -> new Counter())
                        .add(comment),
                (comment, opinion) -> counters.computeIfAbsent(value.apply(comment), any -> new Counter())
                        .add(opinion));
        return parts.entrySet().stream()
                .flatMap(part -> Stream.ofNullable(counters.get(part.getKey()))
                        .map(counter -> counter.sheet(slice.in(part.getValue()))))
                .toList();
    }

    /** An opinion that is linked to several clauses inside another counts there once. */
    private List<Sheet> byClause(Slice slice, Ledger ledger) {
        LegalText text = facts.textOf(slice.consultation());
        List<ProvisionId> clauses = text.walk().map(Provision::id).toList();
        List<List<Integer>> around = around(text);
        Map<Integer, Counter> counters = new HashMap<>();
        BitSet reached = new BitSet();
        ledger.read(
                slice,
                meaning(slice),
                comment -> {
                    reached.clear();
                    comment.opinions().forEach(opinion -> reach(opinion, around, reached));
                    reached.stream().forEach(place -> counter(counters, place).add(comment));
                },
                (comment, opinion) -> {
                    reached.clear();
                    reach(opinion, around, reached);
                    reached.stream().forEach(place -> counter(counters, place).add(opinion));
                });
        List<Sheet> sheets = new ArrayList<>();
        for (int place = 0; place < clauses.size(); place++) {
            Counter counter = counters.get(place);
            if (counter != null) {
                sheets.add(counter.sheet(slice.in(new Part.OnClause(clauses.get(place)))));
            }
        }
        Sheet unlinked = of(slice.in(new Part.OnNoClause()), ledger);
        if (unlinked.number(Measure.OPINIONS) > 0) {
            sheets.add(unlinked);
        }
        return List.copyOf(sheets);
    }

    private static Counter counter(Map<Integer, Counter> counters, int place) {
        return counters.computeIfAbsent(place, any -> new Counter());
    }

    private static void reach(OfOpinion opinion, List<List<Integer>> around, BitSet reached) {
        opinion.clauses().forEach(clause -> around.get(clause).forEach(reached::set));
    }

    /** For each clause in reading order its own place and those of all around it. */
    private static List<List<Integer>> around(LegalText text) {
        List<List<Integer>> around = new ArrayList<>();
        text.provisions().forEach(provision -> addAround(provision, List.of(), around));
        return around;
    }

    private static void addAround(Provision provision, List<Integer> above, List<List<Integer>> around) {
        List<Integer> own = new ArrayList<>(above);
        own.add(around.size());
        around.add(own);
        provision.children().forEach(child -> addAround(child, own, around));
    }

    private List<Sheet> byContactPoint(Slice slice, Ledger ledger) {
        ContactPointTree tree = contactPoints.tree();
        Map<ContactPointId, Counter> counters = new HashMap<>();
        Map<ContactPointId, Set<ContactPointId>> holders = new HashMap<>();
        ledger.read(
                slice,
                meaning(slice),
                comment -> holding(comment, tree, holders)
                        .forEach(point -> counters.computeIfAbsent(point, any -> new Counter())
                                .add(comment)),
                (comment, opinion) -> holding(comment, tree, holders)
                        .forEach(point -> counters.computeIfAbsent(point, any -> new Counter())
                                .add(opinion)));
        List<Sheet> sheets = contactPoints.all().stream()
                .map(ContactPoint::id)
                .flatMap(id ->
                        Stream.ofNullable(counters.get(id)).map(counter -> counter.sheet(slice.in(new Part.Under(id)))))
                .collect(Collectors.toCollection(ArrayList::new));
        Sheet direct = of(slice.in(new Part.FromNoPoint()), ledger);
        if (direct.number(Measure.RECEIVED) > 0) {
            sheets.add(direct);
        }
        return List.copyOf(sheets);
    }

    /** The contact point of a comment and all above it; none for what no contact point brought in. */
    private static Set<ContactPointId> holding(
            OfComment comment, ContactPointTree tree, Map<ContactPointId, Set<ContactPointId>> known) {
        ContactPointId point = comment.contactPoint();
        if (point == null) {
            return Set.of();
        }
        return known.computeIfAbsent(point, any -> {
            Set<ContactPointId> holders = new HashSet<>(Set.of(point));
            tree.above(point).forEach(above -> holders.add(above.id()));
            return holders;
        });
    }
}
