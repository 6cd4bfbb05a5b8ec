package org.tiaowen.drafting.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Identities;
import org.tiaowen.drafting.identity.Lineage;

/**
 * A text put between its neighbours in the chain of a law. The neighbours keep the ids they have, for addresses were given out
 * under them; the text takes over those of the one before, and for what is new in it those of the one after.
 *
 * @param text with its ids
 * @param before what became of the clauses of the text before; empty where this is the first
 * @param after what became of its clauses in the text after; empty where this is the newest
 */
record ChainLink(LegalText text, Optional<Lineage> before, Optional<Lineage> after) {

    /**
     * Both neighbours are compared by words: what one of them was once guessed to be in the other, over all the time between, is
     * no evidence any more.
     */
    static ChainLink of(LegalText fresh, Optional<LegalText> previous, Optional<LegalText> next) {
        Optional<Lineage> before = previous.map(old -> Alignment.of(old, fresh));
        Optional<Lineage> after = next.map(later -> Alignment.of(fresh, later));
        Map<ProvisionId, ProvisionId> ids = new HashMap<>();
        before.ifPresent(lineage -> ids.putAll(Identities.carried(lineage)));
        Set<ProvisionId> used = new HashSet<>(ids.values());
        previous.ifPresent(old -> old.walk().map(Provision::id).forEach(used::add));
        after.ifPresent(lineage -> Identities.carried(lineage.inverted()).forEach((id, later) -> {
            if (!ids.containsKey(id) && used.add(later)) {
                ids.put(id, later);
            }
        }));
        return new ChainLink(
                Identities.renamed(fresh, ids),
                before.map(lineage -> lineage.renamed(ids)),
                after.map(lineage -> lineage.inverted().renamed(ids).inverted()));
    }
}
