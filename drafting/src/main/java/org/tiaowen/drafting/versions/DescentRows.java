package org.tiaowen.drafting.versions;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.editing.Descent;
import org.tiaowen.drafting.editing.Descents;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;

/** The table of clauses that took over words of others by the splits and mergers of a revision. */
@Component
class DescentRows {

    private final DraftStore store;

    DescentRows(DraftStore store) {
        this.store = store;
    }

    /** Keeps the splits and mergers of {@code lineage}, from the revision before to this one, that ids alone do not tell. */
    void insert(DraftId draft, int revision, Lineage lineage) {
        for (LineageRelation relation : lineage.relations()) {
            if (isDescent(relation)) {
                store.sql("""
                                insert into draft_descent (draft_id, revision, old_provision, new_provision)
                                values (:draft, :revision, :old, :new)
                                on conflict do nothing
                                """)
                        .param("draft", draft.value())
                        .param("revision", revision)
                        .param("old", relation.old().orElseThrow().value())
                        .param("new", relation.current().orElseThrow().value())
                        .update();
            }
        }
    }

    private static boolean isDescent(LineageRelation relation) {
        boolean apart = relation.kind() == LineageKind.SPLIT || relation.kind() == LineageKind.MERGED;
        return apart
                && !relation.ambiguous()
                && relation.before() != null
                && relation.after() != null
                && !relation.before().equals(relation.after());
    }

    /** Those of the saves after the revision {@code from} up to {@code to}. */
    Descents between(DraftId draft, int from, int to) {
        var descents = new Descents();
        List<Descent> rows = store.sql("""
                        select old_provision, new_provision from draft_descent
                        where draft_id = :draft and revision > :from and revision <= :to
                        order by revision
                        """)
                .param("draft", draft.value())
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Descent(
                        new ProvisionId(row.getObject("old_provision", UUID.class)),
                        new ProvisionId(row.getObject("new_provision", UUID.class))))
                .list();
        rows.forEach(row -> descents.note(row.from(), row.to()));
        return descents;
    }
}
