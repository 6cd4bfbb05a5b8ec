package org.tiaowen.drafting.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** One of the three texts, to be looked up by id. */
final class MergeTree {

    /** Stands above the top level. */
    static final ProvisionId ROOT = new ProvisionId(new UUID(0, 0));

    private final LegalText text;
    private final Map<ProvisionId, Provision> provisions = new HashMap<>();
    private final Map<ProvisionId, ProvisionId> parents = new HashMap<>();
    private final Map<ProvisionId, List<ProvisionId>> children = new HashMap<>();
    private final Map<ProvisionId, Integer> ranks = new LinkedHashMap<>();

    MergeTree(LegalText text) {
        this.text = text;
        add(ROOT, text.provisions());
    }

    private void add(ProvisionId parent, List<Provision> inside) {
        List<ProvisionId> ids = new ArrayList<>();
        for (Provision provision : inside) {
            ids.add(provision.id());
            ranks.put(provision.id(), ranks.size());
            provisions.put(provision.id(), provision);
            parents.put(provision.id(), parent);
            add(provision.id(), provision.children());
        }
        children.put(parent, ids);
    }

    LegalText text() {
        return text;
    }

    /** Every id in reading order. */
    Set<ProvisionId> ids() {
        return ranks.keySet();
    }

    /** Its place in reading order from 0, the largest number where this text does not have it. */
    int rank(ProvisionId id) {
        return ranks.getOrDefault(id, Integer.MAX_VALUE);
    }

    boolean has(ProvisionId id) {
        return provisions.containsKey(id);
    }

    Optional<Provision> find(ProvisionId id) {
        return Optional.ofNullable(provisions.get(id));
    }

    /** The clause around it, null where this text does not have it. */
    @Nullable
    ProvisionId parent(ProvisionId id) {
        return parents.get(id);
    }

    List<ProvisionId> children(ProvisionId parent) {
        return children.getOrDefault(parent, List.of());
    }
}
