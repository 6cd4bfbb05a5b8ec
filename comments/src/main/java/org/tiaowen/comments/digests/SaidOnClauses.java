package org.tiaowen.comments.digests;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** How much was said on every clause of a text, each clause with what is inside it. Immutable. */
record SaidOnClauses(Map<ProvisionId, ClauseCounts> counts, Map<ProvisionId, Map<Stance, Integer>> stances) {

    SaidOnClauses {
        counts = Map.copyOf(counts);
        stances = Map.copyOf(stances);
    }

    /** One opinion that is linked to a clause. */
    record Said(UUID clause, UUID opinion, UUID comment, String person, Stance stance) {}

    static SaidOnClauses of(List<Said> links, List<Provision> provisions) {
        Map<UUID, Set<Said>> byClause = new HashMap<>();
        links.forEach(said -> byClause.computeIfAbsent(said.clause(), clause -> new HashSet<>())
                .add(said));
        Map<ProvisionId, ClauseCounts> counts = new HashMap<>();
        Map<ProvisionId, Map<Stance, Integer>> stances = new HashMap<>();
        provisions.forEach(provision -> count(provision, byClause, counts, stances));
        return new SaidOnClauses(counts, stances);
    }

    private static Map<UUID, Said> count(
            Provision provision,
            Map<UUID, Set<Said>> byClause,
            Map<ProvisionId, ClauseCounts> counts,
            Map<ProvisionId, Map<Stance, Integer>> stances) {
        Map<UUID, Said> all = new HashMap<>();
        byClause.getOrDefault(provision.id().value(), Set.of()).forEach(said -> all.put(said.opinion(), said));
        provision.children().forEach(child -> all.putAll(count(child, byClause, counts, stances)));
        if (!all.isEmpty()) {
            counts.put(
                    provision.id(),
                    new ClauseCounts(
                            all.size(),
                            (int) all.values().stream()
                                    .map(Said::comment)
                                    .distinct()
                                    .count(),
                            (int) all.values().stream()
                                    .map(Said::person)
                                    .distinct()
                                    .count()));
            Map<Stance, Integer> ofClause = new EnumMap<>(Stance.class);
            all.values().forEach(said -> ofClause.merge(said.stance(), 1, Integer::sum));
            stances.put(provision.id(), ofClause);
        }
        return all;
    }
}
