package org.tiaowen.drafting.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;

/** Follows which clauses took over words of which through a row of edits, or of rows of edits. Not thread-safe. */
public final class Descents {

    private final List<Descent> noted = new ArrayList<>();

    /** {@code to} took over words of {@code from}, after all that was noted before. */
    public void note(ProvisionId from, ProvisionId to) {
        noted.add(new Descent(from, to));
    }

    int size() {
        return noted.size();
    }

    /** Forgets all but the first {@code size}. */
    void takeBackTo(int size) {
        noted.subList(size, noted.size()).clear();
    }

    /** Of each clause that took over words, the clauses they came from, directly or through others. */
    private Map<ProvisionId, Set<ProvisionId>> origins() {
        Map<ProvisionId, Set<ProvisionId>> origins = new LinkedHashMap<>();
        for (Descent descent : noted) {
            Set<ProvisionId> all = new LinkedHashSet<>(origins.getOrDefault(descent.from(), Set.of()));
            all.add(descent.from());
            all.remove(descent.to());
            origins.computeIfAbsent(descent.to(), unused -> new LinkedHashSet<>())
                    .addAll(all);
        }
        return origins;
    }

    /** Those between clauses of the first text and clauses of the last. */
    public List<Descent> between(LegalText before, LegalText after) {
        if (noted.isEmpty()) {
            return List.of();
        }
        Set<ProvisionId> olds = ids(before);
        Set<ProvisionId> currents = ids(after);
        var descents = new ArrayList<Descent>();
        origins().forEach((to, froms) -> {
            if (currents.contains(to)) {
                froms.stream().filter(olds::contains).forEach(from -> descents.add(new Descent(from, to)));
            }
        });
        return descents;
    }

    /**
     * The splits and mergers that {@code descents} tell, told by a lineage.
     *
     * @param byIds of the two texts
     */
    public static Lineage lineage(Lineage byIds, LegalText before, LegalText after, List<Descent> descents) {
        if (descents.isEmpty()) {
            return byIds;
        }
        Set<ProvisionId> olds = ids(before);
        Set<Descent> told = byIds.relations().stream()
                .filter(relation -> relation.before() != null && relation.after() != null)
                .map(relation -> new Descent(
                        relation.old().orElseThrow(), relation.current().orElseThrow()))
                .collect(Collectors.toCollection(HashSet::new));
        var relations = new ArrayList<LineageRelation>();
        Map<ProvisionId, List<Descent>> byTo = descents.stream().collect(Collectors.groupingBy(Descent::to));
        Map<ProvisionId, List<Descent>> byFrom = descents.stream().collect(Collectors.groupingBy(Descent::from));
        for (LineageRelation relation : byIds.relations()) {
            List<Descent> own = relation.current()
                    .map(id -> byTo.getOrDefault(id, List.of()))
                    .orElse(List.of());
            List<Descent> given =
                    relation.old().map(id -> byFrom.getOrDefault(id, List.of())).orElse(List.of());
            boolean gone = relation.kind() == LineageKind.DELETED && !given.isEmpty();
            boolean grown = relation.kind() == LineageKind.NEW && !own.isEmpty();
            if (!gone && !grown) {
                boolean split = given.stream().anyMatch(descent -> !olds.contains(descent.to()));
                relations.add(known(relation, !own.isEmpty(), split));
            }
            for (Descent descent : own) {
                if (told.add(descent)) {
                    relations.add(descended(relation, descent, own.size() > 1 || olds.contains(descent.to())));
                }
            }
        }
        return new Lineage(relations);
    }

    /** A clause that kept its id, and gave words away or took some over. */
    private static LineageRelation known(LineageRelation relation, boolean merged, boolean split) {
        if (relation.reason() != MatchReason.SAME_ID) {
            return relation;
        }
        LineageKind kind = merged ? LineageKind.MERGED : split ? LineageKind.SPLIT : relation.kind();
        return LineageRelation.sure(kind, relation.level(), relation.before(), relation.after(), relation.reason());
    }

    private static LineageRelation descended(LineageRelation of, Descent descent, boolean merged) {
        LineageKind kind = merged ? LineageKind.MERGED : LineageKind.SPLIT;
        return LineageRelation.sure(kind, of.level(), descent.from(), descent.to(), MatchReason.COVERED);
    }

    private static Set<ProvisionId> ids(LegalText text) {
        return text.walk().map(Provision::id).collect(Collectors.toSet());
    }
}
