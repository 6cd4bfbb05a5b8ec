package org.tiaowen.comments.grouping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tiaowen.search.language.Segmenter;

/**
 * Groups texts that say the same, as they come in.
 *
 * <p>Equal reduced texts are one node. A new node looks for others that share a MinHash band, or rare pieces, holds itself
 * against the nearest by {@link Likeness} and keeps what relates them and what keeps them apart. Groups are stars: every
 * member is related to the centre itself, so that nothing is chained, and no two members are known to be apart. A group
 * depends on the set of texts that hang together and not on their order, with two exceptions: a node of a very large
 * campaign is held against the earlier ones that are nearest and not against all, and which words are rare is counted
 * over the texts that are there.
 *
 * <p>Plain Java; not thread-safe. About a kilobyte for each different text.
 */
public final class TextGrouping {

    /** Changes when the same texts would be grouped otherwise. */
    static final int EDITION = 1;

    /** So many earlier texts of one band are looked at; in a campaign of thousands all say the same anyway. */
    private static final int MOST_IN_A_BAND = 40;

    /** So many texts are read word by word for each new one. */
    private static final int MOST_COMPARED = 24;

    /** Whoever is so near to an earlier text is found with it. */
    private static final double COPIED = 0.8;

    /** Whoever has found so many that say the same need not look further. */
    private static final int ENOUGH = 6;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<UUID, Node> byKey = new HashMap<>();
    private final Holders bands = new Holders(MOST_IN_A_BAND);
    private final RarePieces rare = new RarePieces();
    private final Likeness likeness;
    private final Set<Node> touched = new LinkedHashSet<>();

    /** Nothing yet. */
    public TextGrouping(Segmenter segmenter) {
        this.likeness = new Likeness(id -> ComparableText.of(ReducedText.of(nodes.get(id).text), segmenter));
    }

    /**
     * Adds a text.
     *
     * @return the number of its node; equal reduced texts have the same
     */
    public int add(String text) {
        return addAll(List.of(text)).getFirst();
    }

    /** Adds texts, in the order of their nodes; all are counted before the first is compared, which tells best what is rare. */
    public List<Integer> addAll(List<String> texts) {
        int before = nodes.size();
        List<Integer> ids = texts.stream().map(this::node).toList();
        List<Node> fresh = nodes.subList(before, nodes.size());
        fresh.forEach(node -> rare.count(node.pieces));
        fresh.forEach(this::relate);
        return ids;
    }

    private int node(String text) {
        ReducedText reduced = ReducedText.of(text);
        UUID key = UUID.nameUUIDFromBytes(reduced.letters().getBytes(StandardCharsets.UTF_8));
        Node known = byKey.get(key);
        if (known != null) {
            known.copies++;
            touched.add(known);
            return known.id;
        }
        Node node = new Node(
                nodes.size(),
                key,
                text,
                Shingles.of(reduced.letters()),
                RarePieces.of(reduced.letters()),
                RarePieces.marks(reduced));
        nodes.add(node);
        byKey.put(key, node);
        touched.add(node);
        return node.id;
    }

    /** Takes one copy of a text away again: its comment was split otherwise. */
    public void remove(int id) {
        Node node = nodes.get(id);
        node.copies = Math.max(0, node.copies - 1);
        touched.add(node);
    }

    /** How many different texts there are. */
    public int size() {
        return nodes.size();
    }

    /** What was added up to now is grouped as it was before. */
    void settled() {
        touched.clear();
    }

    /** Equal for equal reduced texts, in every run of the program. */
    UUID key(int id) {
        return nodes.get(id).key;
    }

    /** Groups every text anew. */
    public Map<Integer, Placed> grouped() {
        touched.clear();
        return Stars.of(nodes);
    }

    /** Groups anew what hangs together with the texts that were added since the last time. */
    public Map<Integer, Placed> groupedSince() {
        Set<Node> affected = new LinkedHashSet<>();
        for (Node node : touched) {
            gather(node, affected);
        }
        touched.clear();
        return Stars.of(affected);
    }

    /**
     * Where a text belongs.
     *
     * @param node its own node: equal texts have the same
     * @param centre the node that stands for the group
     * @param relation to the centre; for the centre itself SAME_TEXT
     * @param closeness 0 to 1
     */
    public record Placed(int node, int centre, GroupRelation relation, double closeness, String reason) {}

    String explain(int a, int b) {
        Node one = nodes.get(a);
        Node other = nodes.get(b);
        return likeness.byCharacters(a, one.shingles, b, other.shingles) + " | " + likeness.byParticulars(a, b) + " | "
                + likeness.byMatter(a, b, rare.sameMatter(weights(one), weights(other)));
    }

    private void gather(Node from, Set<Node> affected) {
        List<Node> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            Node node = open.removeLast();
            if (affected.add(node)) {
                node.related.keySet().forEach(id -> open.add(nodes.get(id)));
            }
        }
    }

    private void relate(Node node) {
        IntStream.Builder met = IntStream.builder();
        long[] keys = Shingles.bands(node.shingles);
        for (long key : keys) {
            bands.forEach(key, met::add);
        }
        compare(node, met.build().distinct().toArray(), true);
        compare(node, rare.candidates(node.pieces, node.marks), false);
        for (long key : keys) {
            bands.add(key, node.id);
        }
        boolean copied = node.related.values().stream()
                .anyMatch(other -> other.relation() == GroupRelation.NEAR_TEXT && other.closeness() > COPIED);
        if (!copied) {
            rare.add(node.id, node.pieces, node.marks);
        }
    }

    private void compare(Node node, int[] candidates, boolean near) {
        Best nearest = new Best(MOST_COMPARED);
        for (int id : candidates) {
            if (id != node.id && !node.related.containsKey(id) && !node.apart.contains(id)) {
                nearest.offer(id, shared(node, id));
            }
        }
        int found = 0;
        for (int id : nearest.keys()) {
            Node other = nodes.get(id);
            Likeness.Verdict verdict = likeness.byCharacters(node.id, node.shingles, id, other.shingles);
            if (verdict instanceof Likeness.Unrelated && !near) {
                verdict = RarePieces.shareMark(node.marks, other.marks)
                        ? likeness.byParticulars(node.id, id)
                        : new Likeness.Unrelated();
                if (verdict instanceof Likeness.Unrelated) {
                    verdict = likeness.byMatter(node.id, id, rare.sameMatter(weights(node), weights(other)));
                }
            }
            switch (verdict) {
                case Likeness.Related related -> {
                    node.related.put(id, related);
                    other.related.put(node.id, related);
                    found++;
                }
                case Likeness.Apart apart -> {
                    node.apart.add(id);
                    other.apart.add(node.id);
                }
                case Likeness.Unrelated unrelated -> {}
            }
            if (near && found >= ENOUGH) {
                return;
            }
        }
    }

    private RarePieces.Weights weights(Node node) {
        RarePieces.Weights weights = node.weights;
        if (weights == null || rare.isOutdated(weights)) {
            weights = rare.weights(node.pieces);
            node.weights = weights;
        }
        return weights;
    }

    private double shared(Node node, int other) {
        int[] shingles = nodes.get(other).shingles;
        return (double) Shingles.shared(node.shingles, shingles) / Math.min(node.shingles.length, shingles.length);
    }

    /** A different text. */
    static final class Node {
        final int id;
        final UUID key;
        final String text;
        final int[] shingles;
        final long[] pieces;
        final int[] marks;
        final Map<Integer, Likeness.Related> related = new LinkedHashMap<>(4);
        final Set<Integer> apart = new LinkedHashSet<>(4);
        int copies = 1;
        RarePieces.@Nullable Weights weights;

        Node(int id, UUID key, String text, int[] shingles, long[] pieces, int[] marks) {
            this.id = id;
            this.key = key;
            this.text = text;
            this.shingles = shingles;
            this.pieces = pieces;
            this.marks = marks;
        }
    }
}
