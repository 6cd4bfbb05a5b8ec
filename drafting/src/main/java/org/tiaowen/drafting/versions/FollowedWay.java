package org.tiaowen.drafting.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.versions.ClauseWay.Origin;
import org.tiaowen.drafting.versions.ClauseWay.Stage;
import org.tiaowen.drafting.versions.ClauseWay.Standing;

/** Follows all branches of a clause along the corrected lineages. */
final class FollowedWay {

    private final List<Version> all;
    private final ClauseRows clauses;
    private final LineageRows lineages;
    /** By position in {@link #all}: what the clause is there. */
    private final TreeMap<Integer, Set<ProvisionId>> ids = new TreeMap<>();
    /** By position of the newer version: what happened on the way to it. */
    private final TreeMap<Integer, List<LineageRelation>> steps = new TreeMap<>();

    FollowedWay(List<Version> all, ClauseRows clauses, LineageRows lineages) {
        this.all = all;
        this.clauses = clauses;
        this.lineages = lineages;
    }

    /** @param start position in the list of versions where {@code clause} stands */
    ClauseWay way(int start, ProvisionId clause) {
        ids.put(start, Set.of(clause));
        for (int at = start; at > 0 && !standing(at).isEmpty(); at--) {
            back(at);
        }
        for (int at = start; at + 1 < all.size() && !standing(at).isEmpty(); at++) {
            on(at);
        }
        List<Stage> stages = new ArrayList<>();
        ids.forEach((at, here) -> {
            if (!here.isEmpty() || at > start) {
                stages.add(stage(at, here));
            }
        });
        return new ClauseWay(stages);
    }

    private Set<ProvisionId> standing(int at) {
        return ids.getOrDefault(at, Set.of());
    }

    private void back(int at) {
        List<LineageRelation> step = lineages
                .step(all.get(at - 1).id(), all.get(at).id())
                .relations()
                .stream()
                .filter(relation ->
                        relation.current().filter(standing(at)::contains).isPresent())
                .toList();
        steps.put(at, step);
        Set<ProvisionId> before = new LinkedHashSet<>();
        step.forEach(relation -> relation.old().ifPresent(before::add));
        ids.put(at - 1, before);
    }

    private void on(int at) {
        List<LineageRelation> step = lineages
                .step(all.get(at).id(), all.get(at + 1).id())
                .relations()
                .stream()
                .filter(relation ->
                        relation.old().filter(standing(at)::contains).isPresent())
                .toList();
        steps.put(at + 1, step);
        Set<ProvisionId> after = new LinkedHashSet<>();
        step.forEach(relation -> relation.current().ifPresent(after::add));
        ids.put(at + 1, after);
    }

    private Stage stage(int at, Set<ProvisionId> here) {
        Version version = all.get(at);
        return new Stage(
                version,
                here.stream()
                        .flatMap(id -> clauses.find(version.id(), id).stream())
                        .sorted(Comparator.comparingInt(VersionClause::position))
                        .map(clause -> new Standing(clause, origins(at, clause)))
                        .toList());
    }

    private List<Origin> origins(int at, VersionClause clause) {
        return steps.getOrDefault(at, List.of()).stream()
                .filter(relation -> relation.current().equals(Optional.of(clause.id())))
                .map(relation -> {
                    Optional<VersionClause> before = relation.old()
                            .flatMap(old -> clauses.find(all.get(at - 1).id(), old));
                    return new Origin(
                            relation,
                            before,
                            WordDifference.between(
                                    before.map(VersionClause::text).orElse(""), clause.text()));
                })
                .toList();
    }
}
