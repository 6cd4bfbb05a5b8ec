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
    private final Map<OpinionId, GroupId> groupOf = new HashMap<>();

    GroupedConsultation(Segmenter segmenter) {
        this.grouping = new TextGrouping(segmenter);
    }

    /**
     * An opinion and where the program puts it.
     *
     * @param text equal for equal reduced texts
     * @param first the earliest opinion with the words of the group's centre
     */
    record Found(OpinionId opinion, GroupId group, OpinionId first, UUID text, Placed placed) {}

    boolean knows(OpinionId opinion) {
        return nodeOf.containsKey(opinion);
    }

    int size() {
        return nodeOf.size();
    }

    /** Takes opinions in as they were grouped before. */
    void restore(List<Opinion> opinions, Map<OpinionId, GroupId> groups) {
        take(opinions);
        groupOf.putAll(groups);
        grouping.settled();
    }

    void take(List<Opinion> opinions) {
        List<Opinion> fresh =
                opinions.stream().filter(opinion -> !knows(opinion.id())).toList();
        List<Integer> nodes = grouping.addAll(fresh.stream().map(Opinion::text).toList());
        for (int i = 0; i < fresh.size(); i++) {
            OpinionId opinion = fresh.get(i).id();
            nodeOf.put(opinion, nodes.get(i));
            opinionsOf.computeIfAbsent(nodes.get(i), id -> new ArrayList<>()).add(opinion);
        }
    }

    void drop(Collection<OpinionId> opinions) {
        for (OpinionId opinion : opinions) {
            Integer node = nodeOf.remove(opinion);
            if (node != null) {
                grouping.remove(node);
                opinionsOf.getOrDefault(node, new ArrayList<>()).remove(opinion);
                groupOf.remove(opinion);
            }
        }
    }

    /** Every opinion that hangs together with one that came or went since the last time. */
    List<Found> groupedSince() {
        Map<Integer, List<OpinionId>> members = new TreeMap<>();
        Map<Integer, Placed> placed = grouping.groupedSince();
        placed.forEach((node, place) -> members.computeIfAbsent(place.centre(), centre -> new ArrayList<>())
                .addAll(opinionsOf.getOrDefault(node, List.of())));
        Map<Integer, GroupId> names = names(members);
        List<Found> found = new ArrayList<>();
        placed.forEach((node, place) -> {
            GroupId group = Objects.requireNonNull(names.get(place.centre()));
            OpinionId first =
                    Objects.requireNonNull(opinionsOf.get(place.centre())).getFirst();
            for (OpinionId opinion : opinionsOf.getOrDefault(node, List.of())) {
                groupOf.put(opinion, group);
                found.add(new Found(opinion, group, first, grouping.key(node), place));
            }
        });
        return found;
    }

    private record Claim(int centre, GroupId group, long members) {}

    /** A star keeps the name most of its members had; a name goes to one star only. */
    private Map<Integer, GroupId> names(Map<Integer, List<OpinionId>> members) {
        List<Claim> claims = new ArrayList<>();
        members.forEach((centre, opinions) -> {
            Map<GroupId, Long> before = new LinkedHashMap<>();
            for (OpinionId opinion : opinions) {
                GroupId group = groupOf.get(opinion);
                if (group != null) {
                    before.merge(group, 1L, Long::sum);
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
