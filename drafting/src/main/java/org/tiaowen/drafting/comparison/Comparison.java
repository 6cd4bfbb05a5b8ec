package org.tiaowen.drafting.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;

/**
 * Two texts compared clause by clause, unchanged clauses included. Whatever differs between the two but for blanks is
 * told: where nothing is, the texts are the same.
 *
 * @param front title, 题注 and kind
 * @param changes in the order of the new text; a deleted clause follows the clause it stood behind
 */
public record Comparison(FrontChange front, List<ClauseChange> changes) {

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
        var olds = new ComparedClauses(oldText);
        var currents = new ComparedClauses(newText);
        var consequences = new Consequences(oldText, newText, lineage);
        List<ClauseChange> changes = lineage.relations().stream()
                .map(relation -> change(relation, olds, currents, consequences))
                .toList();
        return new Comparison(FrontChange.between(oldText, newText), ClauseOrder.told(changes, olds));
    }

    /** Whether the two texts are the same but for blanks. */
    public boolean nothingChanged() {
        return !front.changed() && changes.stream().allMatch(change -> change.kind() == LineageKind.UNCHANGED);
    }

    /** How many changes there are of each kind, among those that {@code counted} picks. */
    public Map<LineageKind, Integer> count(Predicate<ClauseChange> counted) {
        var count = new EnumMap<LineageKind, Integer>(LineageKind.class);
        changes.stream().filter(counted).forEach(change -> count.merge(change.kind(), 1, Integer::sum));
        return count;
    }

    private static ClauseChange change(
            LineageRelation relation, ComparedClauses olds, ComparedClauses currents, Consequences consequences) {
        Optional<ComparedClause> old = relation.old().map(olds::get);
        Optional<ComparedClause> current = relation.current().map(currents::get);
        String before = old.map(ComparedClause::text).orElse("");
        String after = current.map(ComparedClause::text).orElse("");
        LineageKind kind = kind(relation.kind(), old, current);
        boolean consequential = kind == LineageKind.AMENDED
                && consequences.isOne(
                        olds.provision(old.orElseThrow().id()),
                        currents.provision(current.orElseThrow().id()),
                        before,
                        after);
        return new ClauseChange(
                kind,
                relation.level(),
                nullable(old),
                nullable(current),
                relation.score(),
                relation.ambiguous(),
                consequential,
                WordDifference.between(before, after));
    }

    private static @Nullable ComparedClause nullable(Optional<ComparedClause> clause) {
        return clause.orElse(null);
    }

    /** The lineage does not look at captions, nor at how a number is printed. */
    private static LineageKind kind(LineageKind kind, Optional<ComparedClause> old, Optional<ComparedClause> current) {
        return switch (kind) {
            case SPLIT, MERGED, DELETED, NEW, AMENDED -> kind;
            case UNCHANGED, RENUMBERED, MOVED -> {
                if (!ClauseText.sameWords(
                        old.map(ComparedClause::text).orElse(""),
                        current.map(ComparedClause::text).orElse(""))) {
                    yield LineageKind.AMENDED;
                }
                boolean sameNumber =
                        Objects.equals(old.map(ComparedClause::number), current.map(ComparedClause::number));
                yield kind == LineageKind.UNCHANGED && !sameNumber ? LineageKind.RENUMBERED : kind;
            }
        };
    }
}
