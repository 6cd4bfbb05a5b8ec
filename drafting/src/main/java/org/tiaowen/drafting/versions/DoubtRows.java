package org.tiaowen.drafting.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;

/** The table of clauses that kept their id on weak evidence. */
@Component
class DoubtRows {

    private record Doubt(double score, double runnerUp, MatchReason reason) {}

    private final DraftStore store;

    DoubtRows(DraftStore store) {
        this.store = store;
    }

    void insert(DraftId draft, int revision, Lineage lineage) {
        for (LineageRelation relation : lineage.relations()) {
            if (relation.ambiguous() && relation.current().isPresent()) {
                relation.old().ifPresent(kept -> insert(draft, revision, kept, relation));
            }
        }
    }

    private void insert(DraftId draft, int revision, ProvisionId kept, LineageRelation relation) {
        store.sql("""
                        insert into draft_alignment_doubt (draft_id, revision, provision_id, score, runner_up, reason)
                        values (:draft, :revision, :provision, :score, :runnerUp, :reason)
                        on conflict do nothing
                        """)
                .param("draft", draft.value())
                .param("revision", revision)
                .param("provision", kept.value())
                .param("score", relation.score())
                .param("runnerUp", relation.runnerUp())
                .param("reason", relation.reason().name())
                .update();
    }

    /** {@code lineage} with the doubts of the saves after {@code from} up to {@code to} told again. */
    Lineage doubted(Lineage lineage, DraftId draft, int from, int to) {
        Map<ProvisionId, Doubt> doubts = doubts(draft, from, to);
        var relations = new ArrayList<LineageRelation>();
        for (LineageRelation relation : lineage.relations()) {
            Doubt doubt = relation.after() == null ? null : doubts.get(relation.after());
            boolean kept = doubt != null && relation.old().equals(relation.current());
            relations.add(doubt != null && kept ? doubted(relation, doubt) : relation);
        }
        return new Lineage(relations);
    }

    private static LineageRelation doubted(LineageRelation relation, Doubt doubt) {
        return new LineageRelation(
                relation.kind(),
                relation.level(),
                relation.before(),
                relation.after(),
                doubt.score(),
                true,
                doubt.reason(),
                List.of());
    }

    private Map<ProvisionId, Doubt> doubts(DraftId draft, int from, int to) {
        var doubts = new HashMap<ProvisionId, Doubt>();
        List<Map.Entry<ProvisionId, Doubt>> rows = store.sql("""
                        select provision_id, score, runner_up, reason from draft_alignment_doubt
                        where draft_id = :draft and revision > :from and revision <= :to order by score desc
                        """)
                .param("draft", draft.value())
                .param("from", from)
                .param("to", to)
                .query((row, index) -> Map.entry(
                        new ProvisionId(row.getObject("provision_id", UUID.class)),
                        new Doubt(
                                row.getDouble("score"),
                                row.getDouble("runner_up"),
                                MatchReason.valueOf(row.getString("reason")))))
                .list();
        // the weakest evidence comes last and stays
        rows.forEach(row -> doubts.put(row.getKey(), row.getValue()));
        return doubts;
    }
}
