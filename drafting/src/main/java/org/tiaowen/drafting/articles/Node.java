package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A provision while it is being read. */
final class Node {

    final Level level;
    final int rank;
    final String before;
    final int start;
    final List<Node> children = new ArrayList<>();
    final Map<Level, Integer> lastOrdinals = new EnumMap<>(Level.class);

    @Nullable
    ProvisionNumber number;

    Designation.@Nullable Style style;

    @Nullable
    String captionGap;

    String gap = "";
    String caption = "";
    String text = "";

    Node(Level level, int rank, String before, int start) {
        this.level = level;
        this.rank = rank;
        this.before = before;
        this.start = start;
    }

    Provision provision(Supplier<ProvisionId> ids) {
        ProvisionId id = ids.get();
        List<Provision> inside = new ArrayList<>(children.size());
        for (Node child : children) {
            inside.add(child.provision(ids));
        }
        return new Provision(id, level, number, caption, text, new Layout(before, gap, captionGap), inside);
    }
}
