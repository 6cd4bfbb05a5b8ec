package org.tiaowen.drafting.identity;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * What became of every clause from one text to the next: each clause of either text is in one relation at least.
 *
 * @param relations in the order of the new text; a deleted clause follows the clause it stood behind
 */
public record Lineage(List<LineageRelation> relations) {

    public Lineage {
        relations = List.copyOf(relations);
    }

    /** The lineage of two states of one draft, whose clauses carry the same ids in both; nothing is guessed. */
    public static Lineage byIds(LegalText oldText, LegalText newText) {
        return Alignment.byIds(oldText, newText);
    }

    /** Every relation that starts from this old clause. */
    public List<LineageRelation> from(ProvisionId old) {
        return relations.stream()
                .filter(relation -> relation.old().equals(Optional.of(old)))
                .toList();
    }

    /** Every relation that leads to this new clause. */
    public List<LineageRelation> to(ProvisionId current) {
        return relations.stream()
                .filter(relation -> relation.current().equals(Optional.of(current)))
                .toList();
    }
}
