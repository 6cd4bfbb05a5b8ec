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
import java.util.PriorityQueue;
import java.util.Set;
import org.tiaowen.comments.grouping.TextGrouping.Node;
import org.tiaowen.comments.grouping.TextGrouping.Placed;

/**
 * Covers texts with stars: the one to which most others are closest becomes a centre and takes them, then the next of
 * those that are left. A member goes to the centre it is closest to, but not where it is apart from more members than it is related to.
 */
final class Stars {

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Map<Integer, Integer> centreOf = new HashMap<>();

    private Stars(Collection<Node> nodes) {
        nodes.forEach(node -> this.nodes.put(node.id, node));
    }

    static Map<Integer, Placed> of(Collection<Node> nodes) {
        Stars stars = new Stars(nodes);
        List<Node> centres = stars.centres();
        stars.closest(centres);
        return stars.placed();
    }

    private record Candidate(Node node, double weight) {}

    private List<Node> centres() {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(one -> one.node().text));
        nodes.values().stream()
                .filter(node -> node.copies > 0)
                .forEach(node -> queue.add(new Candidate(node, weight(node))));
        List<Node> centres = new ArrayList<>();
        while (!queue.isEmpty()) {
            Candidate best = queue.remove();
            if (centreOf.containsKey(best.node().id)) {
                continue;
            }
            double now = weight(best.node());
            if (now < best.weight()) {
                queue.add(new Candidate(best.node(), now));
                continue;
            }
            centres.add(best.node());
            take(best.node());
        }
        return centres;
    }

    /** How much of what is not yet taken it stands for: copies, each as much as it is close. */
    private double weight(Node node) {
        double weight = node.copies;
        for (Map.Entry<Integer, Likeness.Related> edge : node.related.entrySet()) {
            Node other = nodes.get(edge.getKey());
            if (other != null && !centreOf.containsKey(other.id)) {
                weight += other.copies * edge.getValue().closeness();
            }
        }
        return weight;
    }

    private void take(Node centre) {
        centreOf.put(centre.id, centre.id);
        Set<Integer> members = new HashSet<>(Set.of(centre.id));
        centre.related.entrySet().stream()
                .filter(edge -> nodes.containsKey(edge.getKey()) && !centreOf.containsKey(edge.getKey()))
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Likeness.Related> edge) ->
                                -edge.getValue().closeness())
                        .thenComparing(edge -> node(edge.getKey()).text))
                .forEach(edge -> {
                    Node member = node(edge.getKey());
                    if (member.copies > 0 && belongs(member, members)) {
                        centreOf.put(member.id, centre.id);
                        members.add(member.id);
                    }
                });
    }

    /** A centre that was chosen later may be closer. */
    private void closest(List<Node> centres) {
        Map<Integer, Set<Integer>> members = new HashMap<>();
        centreOf.forEach((member, centre) ->
                members.computeIfAbsent(centre, id -> new HashSet<>()).add(member));
        Set<Integer> isCentre = new HashSet<>();
        centres.forEach(centre -> isCentre.add(centre.id));
        nodes.values().stream()
                .filter(node -> !isCentre.contains(node.id) && centreOf.containsKey(node.id))
                .sorted(Comparator.comparing(node -> node.text))
                .forEach(node -> {
                    int now = centreOf.getOrDefault(node.id, node.id);
                    double best = closeness(node, now);
                    int better = now;
                    for (int other : node.related.keySet()) {
                        if (isCentre.contains(other)
                                && closeness(node, other) > best
                                && belongs(node, members.getOrDefault(other, Set.of()))) {
                            best = closeness(node, other);
                            better = other;
                        }
                    }
                    if (better != now) {
                        members.getOrDefault(now, new HashSet<>()).remove(node.id);
                        members.computeIfAbsent(better, id -> new HashSet<>()).add(node.id);
                        centreOf.put(node.id, better);
                    }
                });
    }

    /** Whether what relates it to the members outweighs what keeps it apart from some. */
    private boolean belongs(Node node, Set<Integer> members) {
        int apart = 0;
        for (int id : node.apart) {
            apart += members.contains(id) ? node(id).copies : 0;
        }
        int related = 0;
        for (int id : node.related.keySet()) {
            related += members.contains(id) ? node(id).copies : 0;
        }
        return apart < related;
    }

    private Node node(int id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    private static double closeness(Node node, int centre) {
        Likeness.Related related = node.related.get(centre);
        return related == null ? 0 : related.closeness();
    }

    private Map<Integer, Placed> placed() {
        Map<Integer, Placed> placed = new LinkedHashMap<>();
        centreOf.forEach((id, centre) -> {
            Likeness.Related related = node(id).related.get(centre);
            placed.put(
                    id,
                    related == null
                            ? new Placed(id, centre, GroupRelation.SAME_TEXT, 1, "文字相同（标点、字形、称呼、署名除外）")
                            : new Placed(id, centre, related.relation(), related.closeness(), related.reason()));
        });
        return placed;
    }
}
