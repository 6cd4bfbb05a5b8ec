package org.tiaowen.drafting.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.identity.Alignment;
import org.tiaowen.drafting.identity.Identities;
import org.tiaowen.drafting.identity.Identities.Carried;
import org.tiaowen.drafting.identity.Lineage;

/** Loads and saves the working copy of a draft, under optimistic locking. Thread-safe. */
@Component
public final class WorkingCopies {

    private final DraftStore store;
    private final DoubtRows doubts;
    private final DescentRows descents;

    WorkingCopies(DraftStore store, DoubtRows doubts, DescentRows descents) {
        this.store = store;
        this.doubts = doubts;
        this.descents = descents;
    }

    /**
     * The working copy as it was last saved.
     *
     * @throws IllegalArgumentException when there is no such draft
     */
    public WorkingCopy load(DraftId draft) {
        return store.reading("loading the working copy of draft " + draft, () -> latest(store, draft));
    }

    /** The working copy as it was at one revision. */
    public Optional<WorkingCopy> find(DraftId draft, int revision) {
        return store.reading(
                "loading revision %d of draft %s".formatted(revision, draft), () -> revision(store, draft, revision));
    }

    /**
     * Stores {@code text} as the next revision, if {@code expectedRevision} is still the latest. Clauses keep the ids
     * they had in that revision: those that carry a known id at once, the others by alignment.
     *
     * @param by user name
     * @throws IllegalArgumentException when there is no such draft, or {@code text} cannot be stored (see
     *     {@link StorableText})
     */
    public Saving save(DraftId draft, LegalText text, int expectedRevision, String by) {
        StorableText.require(text);
        // aligned before the transaction begins: the base can no longer change, and nobody waits for the alignment
        Optional<WorkingCopy> base = find(draft, expectedRevision);
        if (base.isEmpty()) {
            return new Saving.Conflict(load(draft), text, base);
        }
        Lineage lineage = Alignment.of(base.orElseThrow().text(), text);
        return insert(draft, Identities.carrying(text, lineage), base, expectedRevision, by);
    }

    /**
     * Stores {@code text}, whose clauses have the ids they are to have, as the next revision, if {@code expectedRevision}
     * is still the latest. Nothing is guessed, and the splits and mergers are kept for the version that will be fixed.
     *
     * @param known what became of the clauses of that revision
     * @throws IllegalArgumentException when there is no such draft or revision, or {@code text} cannot be stored
     */
    public Saving save(DraftId draft, LegalText text, Lineage known, int expectedRevision, String by) {
        StorableText.require(text);
        Optional<WorkingCopy> base = find(draft, expectedRevision);
        if (base.isEmpty()) {
            throw new IllegalArgumentException("No revision %d of draft %s".formatted(expectedRevision, draft));
        }
        return insert(draft, new Carried(text, known), base, expectedRevision, by);
    }

    private Saving insert(DraftId draft, Carried carried, Optional<WorkingCopy> base, int expectedRevision, String by) {
        LegalText mine = carried.text();
        return store.inTransaction("saving the working copy of draft " + draft, () -> {
            Instant now = store.now();
            var copy = new WorkingCopy(draft, expectedRevision + 1, mine, by, now);
            WorkingCopy theirs = latest(store, draft);
            if (theirs.revision() == expectedRevision && insert(store, copy)) {
                doubts.insert(draft, copy.revision(), carried.lineage());
                descents.insert(draft, copy.revision(), carried.lineage());
                return new Saving.Saved(copy, carried.lineage());
            }
            return new Saving.Conflict(latest(store, draft), mine, base);
        });
    }

    /** False when that revision is there already: another saver was faster. */
    static boolean insert(DraftStore store, WorkingCopy copy) {
        return store.sql("""
                                insert into draft_working_copy (draft_id, revision, tree, saved_by, saved_at)
                                values (:draft, :revision, cast(:tree as jsonb), :by, :at)
                                on conflict do nothing
                                """)
                        .param("draft", copy.draft().value())
                        .param("revision", copy.revision())
                        .param("tree", LegalTextJson.print(copy.text()))
                        .param("by", copy.savedBy())
                        .param("at", DraftStore.stored(copy.savedAt()))
                        .update()
                == 1;
    }

    static Optional<WorkingCopy> revision(DraftStore store, DraftId draft, int revision) {
        return store.sql("select * from draft_working_copy where draft_id = :draft and revision = :revision")
                .param("draft", draft.value())
                .param("revision", revision)
                .query(WorkingCopies::copy)
                .optional();
    }

    static WorkingCopy latest(DraftStore store, DraftId draft) {
        return store.sql("select * from draft_working_copy where draft_id = :draft order by revision desc limit 1")
                .param("draft", draft.value())
                .query(WorkingCopies::copy)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No draft " + draft));
    }

    private static WorkingCopy copy(ResultSet row, int index) throws SQLException {
        return new WorkingCopy(
                new DraftId(row.getObject("draft_id", UUID.class)),
                row.getInt("revision"),
                LegalTextJson.parse(row.getString("tree")),
                row.getString("saved_by"),
                DraftStore.instant(row, "saved_at"));
    }
}
