package org.tiaowen.drafting.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import org.tiaowen.drafting.identity.MatchReason;

/** The table of clauses that kept their id on weak evidence. */
@Component
class DoubtRows {

    /** Why a clause is doubted to be what its id says. */
    record Doubt(double score, MatchReason reason, List<Rival> rivals) {

        /** Of the rivals only those whose clauses are still there. */
        Doubt within(Set<ProvisionId> olds, Set<ProvisionId> currents) {
            return new Doubt(
                    score,
                    reason,
                    rivals.stream()
                            .filter(rival -> olds.contains(rival.before()) && currents.contains(rival.after()))
                            .toList());
        }
    }

    private final DraftStore store;

    DoubtRows(DraftStore store) {
        this.store = store;
    }

    /** @param lineage by the ids of the revision itself */
    void insert(DraftId draft, int revision, Lineage lineage) {
        for (LineageRelation relation : lineage.relations()) {
            if (relation.ambiguous() && isTold(relation)) {
                insert(draft, revision, id(relation), relation);
            }
        }
    }

    /** A clause that kept its id, or that is gone or new; a part of a split is found anew from the words. */
    private static boolean isTold(LineageRelation relation) {
        return relation.before() == null
                || relation.after() == null
                || relation.before().equals(relation.after());
    }

    private static ProvisionId id(LineageRelation relation) {
        return relation.current().or(relation::old).orElseThrow();
    }

    private void insert(DraftId draft, int revision, ProvisionId kept, LineageRelation relation) {
        store.sql("""
                        insert into draft_alignment_doubt (draft_id, revision, provision_id, score, runner_up, reason,
                            rivals)
                        values (:draft, :revision, :provision, :score, :runnerUp, :reason, cast(:rivals as jsonb))
                        on conflict do nothing
                        """)
                .param("draft", draft.value())
                .param("revision", revision)
                .param("provision", kept.value())
                .param("score", relation.score())
                .param("runnerUp", relation.runnerUp())
                .param("reason", relation.reason().name())
                .param("rivals", ClauseJson.rivals(relation.rivals()).toString())
                .update();
    }

    /**
     * {@code lineage} with these doubts told again; of the other clauses those in {@code confirmed} are sure. A clause in both
     * was written anew after it was confirmed.
     */
    Lineage told(Lineage lineage, Map<ProvisionId, Doubt> doubts, Set<ProvisionId> confirmed) {
        Set<ProvisionId> olds = ids(lineage, LineageRelation::old);
        Set<ProvisionId> currents = ids(lineage, LineageRelation::current);
        return new Lineage(lineage.relations().stream()
                .map(relation -> {
                    if (!isTold(relation)) {
                        return relation;
                    }
                    Doubt doubt = doubts.get(id(relation));
                    if (doubt != null) {
                        return told(relation, doubt.within(olds, currents), true);
                    }
                    boolean kept = relation.before() != null && relation.after() != null;
                    return kept && confirmed.contains(relation.after())
                            ? told(relation, new Doubt(1, MatchReason.CORRECTED, List.of()), false)
                            : relation;
                })
                .toList());
    }

    private static LineageRelation told(LineageRelation relation, Doubt doubt, boolean ambiguous) {
        return new LineageRelation(
                relation.kind(),
                relation.level(),
                relation.before(),
                relation.after(),
                doubt.score(),
                ambiguous,
                doubt.reason(),
                doubt.rivals());
    }

    private static Set<ProvisionId> ids(Lineage lineage, Function<LineageRelation, Optional<ProvisionId>> side) {
        return lineage.relations().stream().map(side).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** The doubts of the saves after the revision {@code from} up to {@code to}. */
    Map<ProvisionId, Doubt> between(DraftId draft, int from, int to) {
        var doubts = new HashMap<ProvisionId, Doubt>();
        List<Map.Entry<ProvisionId, Doubt>> rows = store.sql("""
                        select provision_id, score, reason, rivals from draft_alignment_doubt
                        where draft_id = :draft and revision > :from and revision <= :to order by score desc
                        """)
                .param("draft", draft.value())
                .param("from", from)
                .param("to", to)
                .query((row, index) -> Map.entry(
                        new ProvisionId(row.getObject("provision_id", UUID.class)),
                        new Doubt(
                                row.getDouble("score"),
                                MatchReason.valueOf(row.getString("reason")),
                                ClauseJson.rivals(row.getString("rivals")))))
                .list();
        // the weakest evidence comes last and stays
        rows.forEach(row -> doubts.put(row.getKey(), row.getValue()));
        return doubts;
    }
}
