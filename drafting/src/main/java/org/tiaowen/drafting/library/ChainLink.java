package org.tiaowen.drafting.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Identities;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageRelation;

/**
 * A text put between its neighbours in the chain of a law. The neighbours keep the ids they have, for addresses were given out
 * under them; the text takes over those of the one before, and for what is new in it those of the one after.
 *
 * @param text with its ids
 * @param before what became of the clauses of the text before; empty where this is the first
 * @param after what became of its clauses in the text after; empty where this is the newest
 */
record ChainLink(LegalText text, Optional<Lineage> before, Optional<Lineage> after) {

    static ChainLink of(LegalText fresh, Optional<LegalText> previous, Optional<LegalText> next) {
        LegalText text = previous.map(before -> Identities.carry(before, fresh)).orElse(fresh);
        if (next.isPresent()) {
            text = Identities.renamed(
                    text,
                    takenFrom(next.get(), text, previous.map(ChainLink::ids).orElse(Set.of())));
        }
        LegalText linked = text;
        return new ChainLink(
                linked,
                previous.map(before -> Alignment.of(before, linked)),
                next.map(after -> Alignment.of(linked, after)));
    }

    /** For each clause that the text before does not have, the id it goes by in the text after. */
    private static Map<ProvisionId, ProvisionId> takenFrom(
            LegalText next, LegalText text, Set<ProvisionId> inPrevious) {
        Set<ProvisionId> used = new HashSet<>(ids(text));
        Map<ProvisionId, ProvisionId> taken = new HashMap<>();
        for (LineageRelation relation : Alignment.of(text, next).relations()) {
            relation.old().filter(id -> !inPrevious.contains(id)).ifPresent(id -> relation.current()
                    .filter(later -> !taken.containsKey(id) && used.add(later))
                    .ifPresent(later -> taken.put(id, later)));
        }
        return taken;
    }

    private static Set<ProvisionId> ids(LegalText text) {
        return text.walk().map(Provision::id).collect(Collectors.toSet());
    }
}
