package org.tiaowen.drafting.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** Keeps the identity of clauses when a text was edited as plain text and read anew. */
public final class Identities {

    private Identities() {}

    /**
     * {@code newText} with the ids of the clauses of {@code oldText} it was made from. Of a split clause the best part
     * keeps the id, a merged clause keeps the id of the best; new clauses keep the fresh ids the reader gave them.
     */
    public static LegalText carry(LegalText oldText, LegalText newText) {
        return carry(newText, Alignment.of(oldText, newText));
    }

    /** {@code newText} with the ids of the old clauses which {@code lineage} found in it. */
    public static LegalText carry(LegalText newText, Lineage lineage) {
        return carrying(newText, lineage).text();
    }

    /**
     * The same, and the lineage with the ids as they are now. A clause that is no old one keeps its id, unless that is
     * the id of an old clause it turned out not to be; it then gets a fresh one.
     */
    public static Carried carrying(LegalText newText, Lineage lineage) {
        Map<ProvisionId, ProvisionId> kept = carried(lineage);
        Set<ProvisionId> olds = new HashSet<>();
        lineage.relations().forEach(relation -> relation.old().ifPresent(olds::add));
        newText.walk()
                .map(Provision::id)
                .filter(id -> !kept.containsKey(id) && olds.contains(id))
                .forEach(id -> kept.put(id, ProvisionId.next()));
        return new Carried(renamed(newText, kept), lineage.renamed(kept));
    }

    /** For each new clause that is an old one the id of that; no id is given twice. */
    public static Map<ProvisionId, ProvisionId> carried(Lineage lineage) {
        Map<ProvisionId, ProvisionId> kept = new HashMap<>();
        Set<ProvisionId> taken = new HashSet<>();
        for (LineageRelation relation : bestFirst(lineage)) {
            relation.old().ifPresent(old -> relation.current().ifPresent(current -> {
                if (!kept.containsKey(current) && taken.add(old)) {
                    kept.put(current, old);
                }
            }));
        }
        return kept;
    }

    /**
     * A text that took over the ids of its clauses.
     *
     * @param lineage from the old text to this one, by the ids it has now
     */
    public record Carried(LegalText text, Lineage lineage) {}

    /** {@code text} with other ids for the clauses that {@code renamed} names. */
    public static LegalText renamed(LegalText text, Map<ProvisionId, ProvisionId> renamed) {
        return new LegalText(text.kind(), text.front(), text.title(), renamed(text.provisions(), renamed), text.end());
    }

    /** Matches before mere parts: where an old clause is in several relations, its match keeps the id. */
    private static List<LineageRelation> bestFirst(Lineage lineage) {
        return Stream.concat(
                        lineage.relations().stream().filter(relation -> relation.reason() != MatchReason.COVERED),
                        lineage.relations().stream().filter(relation -> relation.reason() == MatchReason.COVERED))
                .toList();
    }

    private static List<Provision> renamed(List<Provision> provisions, Map<ProvisionId, ProvisionId> kept) {
        return provisions.stream()
                .map(provision -> new Provision(
                        kept.getOrDefault(provision.id(), provision.id()),
                        provision.level(),
                        provision.number(),
                        provision.caption(),
                        provision.text(),
                        provision.layout(),
                        renamed(provision.children(), kept)))
                .toList();
    }
}
