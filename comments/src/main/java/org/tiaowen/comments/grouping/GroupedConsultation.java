package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tiaowen.comments.grouping.TextGrouping.Placed;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.search.language.Segmenter;

/** The opinions of one consultation in memory, with the group each is in. Not thread-safe. */
final class GroupedConsultation {

    private final TextGrouping grouping;
    private final Map<OpinionId, Integer> nodeOf = new HashMap<>();
    private final Map<Integer, List<OpinionId>> opinionsOf = new HashMap<>();
    private final Map<OpinionId, Standing> standing = new HashMap<>();
    private final Map<GroupId, OpinionId> firsts = new HashMap<>();
    private long revision;

    /** Hashes of what the opinions said: the words of a stored opinion change by masking alone. */
    private final Map<OpinionId, Integer> wordsOf = new HashMap<>();

    /** Their words are kept with where they stand, and are told even where they stand as before. */
    private final Set<OpinionId> reworded = new HashSet<>();

    GroupedConsultation(Segmenter segmenter) {
        this.grouping = new TextGrouping(segmenter);
    }

    /**
     * Where the program puts an opinion, as the table has it.
     *
     * @param closeness for sorting: the smaller, the closer
     */
    record Standing(GroupId group, GroupRelation relation, String reason, int closeness) {

        static Standing of(GroupId group, Placed placed) {
            int closeness = placed.relation().distance() + (int) (1_000 * (1 - placed.closeness()));
            return new Standing(group, placed.relation(), placed.reason(), closeness);
        }
    }

    /**
     * An opinion that stands elsewhere than before.
     *
     * @param text equal for equal reduced texts
     */
    record Moved(OpinionId opinion, UUID text, Standing to) {}

    /**
     * What changed.
     *
     * @param firsts the earliest opinion with the words of the centre, for every group where it is another one than before
     */
    record Change(List<Moved> moved, Map<GroupId, OpinionId> firsts) {}

    /** The revision of the tables that holds the same as this. */
    long revision() {
        return revision;
    }

    void keptAs(long kept) {
        revision = kept;
    }

    boolean knows(OpinionId opinion) {
        return nodeOf.containsKey(opinion);
    }

    int size() {
        return nodeOf.size();
    }

    /** Takes opinions in as they were grouped before. */
    void restore(List<Opinion> opinions, Map<OpinionId, Standing> found) {
        take(opinions);
        standing.putAll(found);
        grouping.settled();
    }

    /** Takes opinions in; one whose words are masked otherwise than before is taken in anew, under the group it was in. */
    void take(List<Opinion> opinions) {
        opinions.stream()
                .filter(opinion -> knows(opinion.id()))
                .filter(opinion -> !Objects.equals(
                        wordsOf.get(opinion.id()), opinion.text().hashCode()))
                .map(Opinion::id)
                .forEach(opinion -> {
                    takeOut(opinion);
                    reworded.add(opinion);
                });
        List<Opinion> fresh =
                opinions.stream().filter(opinion -> !knows(opinion.id())).toList();
        List<Integer> nodes = grouping.addAll(fresh.stream().map(Opinion::text).toList());
        for (int i = 0; i < fresh.size(); i++) {
            OpinionId opinion = fresh.get(i).id();
            nodeOf.put(opinion, nodes.get(i));
            wordsOf.put(opinion, fresh.get(i).text().hashCode());
            opinionsOf.computeIfAbsent(nodes.get(i), id -> new ArrayList<>()).add(opinion);
        }
    }

    void drop(Collection<OpinionId> opinions) {
        for (OpinionId opinion : opinions) {
            takeOut(opinion);
            standing.remove(opinion);
            reworded.remove(opinion);
        }
    }

    private void takeOut(OpinionId opinion) {
        Integer node = nodeOf.remove(opinion);
        wordsOf.remove(opinion);
        if (node != null) {
            grouping.remove(node);
            opinionsOf.getOrDefault(node, new ArrayList<>()).remove(opinion);
        }
    }

    /**
     * Groups anew what hangs together with what came or went since the last time. Thousands may hang together with a hundred
     * that came, and most of them stand where they stood.
     */
    Change groupedSince() {
        Map<Integer, List<OpinionId>> members = new TreeMap<>();
        Map<Integer, Placed> placed = grouping.groupedSince();
        placed.forEach((node, place) -> members.computeIfAbsent(place.centre(), centre -> new ArrayList<>())
                .addAll(opinionsOf.getOrDefault(node, List.of())));
        Map<Integer, GroupId> names = names(members);
        Map<GroupId, OpinionId> changed = new HashMap<>();
        names.forEach((centre, group) -> {
            OpinionId first = Objects.requireNonNull(opinionsOf.get(centre)).getFirst();
            if (!first.equals(firsts.put(group, first))) {
                changed.put(group, first);
            }
        });
        List<Moved> moved = new ArrayList<>();
        placed.forEach((node, place) -> {
            Standing to = Standing.of(Objects.requireNonNull(names.get(place.centre())), place);
            for (OpinionId opinion : opinionsOf.getOrDefault(node, List.of())) {
                boolean stays = to.equals(standing.put(opinion, to));
                if (reworded.remove(opinion) || !stays) {
                    moved.add(new Moved(opinion, grouping.key(node), to));
                }
            }
        });
        return new Change(moved, changed);
    }

    private record Claim(int centre, GroupId group, long members) {}

    /** A star keeps the name most of its members had; a name goes to one star only. */
    private Map<Integer, GroupId> names(Map<Integer, List<OpinionId>> members) {
        List<Claim> claims = new ArrayList<>();
        members.forEach((centre, opinions) -> {
            Map<GroupId, Long> before = new LinkedHashMap<>();
            for (OpinionId opinion : opinions) {
                Standing stood = standing.get(opinion);
                if (stood != null) {
                    before.merge(stood.group(), 1L, Long::sum);
                }
            }
            before.forEach((group, count) -> claims.add(new Claim(centre, group, count)));
        });
        claims.sort(Comparator.comparingLong(Claim::members)
                .reversed()
                .thenComparing(claim -> claim.group().value())
                .thenComparingInt(Claim::centre));
        Map<Integer, GroupId> names = new HashMap<>();
        Set<GroupId> given = new HashSet<>();
        for (Claim claim : claims) {
            if (!names.containsKey(claim.centre()) && given.add(claim.group())) {
                names.put(claim.centre(), claim.group());
            }
        }
        members.keySet().forEach(centre -> names.computeIfAbsent(centre, id -> new GroupId(UUID.randomUUID())));
        return names;
    }
}
