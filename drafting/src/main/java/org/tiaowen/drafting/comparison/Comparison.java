package org.tiaowen.drafting.comparison;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;

/**
 * Two texts compared clause by clause, unchanged clauses included.
 *
 * @param changes in the order of the new text; a deleted clause follows the clause it stood behind
 */
public record Comparison(List<ClauseChange> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares two states of one draft by their ids, and two texts that share none by alignment. */
    public static Comparison of(LegalText oldText, LegalText newText) {
        var oldIds = oldText.walk().map(Provision::id).collect(Collectors.toSet());
        boolean related = newText.walk().map(Provision::id).anyMatch(oldIds::contains);
        return of(oldText, newText, related ? Lineage.byIds(oldText, newText) : Alignment.of(oldText, newText));
    }

    /** Compares by a lineage that is known already. */
    public static Comparison of(LegalText oldText, LegalText newText, Lineage lineage) {
        Map<ProvisionId, ComparedClause> olds = clauses(oldText);
        Map<ProvisionId, ComparedClause> currents = clauses(newText);
        return new Comparison(lineage.relations().stream()
                .map(relation -> change(relation, olds, currents))
                .toList());
    }

    /** How many changes there are of each kind, among those at the levels {@code counted} names. */
    public Map<LineageKind, Integer> count(Predicate<ClauseChange> counted) {
        var count = new EnumMap<LineageKind, Integer>(LineageKind.class);
        changes.stream().filter(counted).forEach(change -> count.merge(change.kind(), 1, Integer::sum));
        return count;
    }

    private static ClauseChange change(
            LineageRelation relation,
            Map<ProvisionId, ComparedClause> olds,
            Map<ProvisionId, ComparedClause> currents) {
        @Nullable ComparedClause old = relation.old().map(olds::get).orElse(null);
        @Nullable ComparedClause current = relation.current().map(currents::get).orElse(null);
        return new ClauseChange(
                relation.kind(),
                relation.level(),
                old,
                current,
                relation.score(),
                relation.ambiguous(),
                WordDifference.between(old == null ? "" : old.text(), current == null ? "" : current.text()));
    }

    private static Map<ProvisionId, ComparedClause> clauses(LegalText text) {
        Places places = Places.of(text);
        var clauses = new HashMap<ProvisionId, ComparedClause>();
        addClauses(text.provisions(), false, places, clauses);
        return clauses;
    }

    private static void addClauses(
            List<Provision> provisions, boolean part, Places places, Map<ProvisionId, ComparedClause> clauses) {
        int paragraphs = 0;
        for (Provision provision : provisions) {
            if (provision.level() == Level.PARAGRAPH) {
                paragraphs++;
            }
            var number = provision.number();
            Integer rank = provision.level() == Level.PARAGRAPH ? Integer.valueOf(paragraphs) : null;
            clauses.put(
                    provision.id(),
                    new ComparedClause(
                            provision.id(),
                            number == null ? null : number.printed(),
                            number == null ? rank : Integer.valueOf(number.ordinal()),
                            number == null ? 0 : number.suffix(),
                            places.designation(provision.id()).orElse(""),
                            ClauseText.of(provision),
                            part));
            boolean inside = provision.level() == Level.ARTICLE || provision.level() == Level.POINT;
            addClauses(provision.children(), part || inside, places, clauses);
        }
    }
}
