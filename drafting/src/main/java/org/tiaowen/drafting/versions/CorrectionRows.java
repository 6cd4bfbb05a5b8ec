package org.tiaowen.drafting.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.identity.LineageCorrection.Fresh;
import org.tiaowen.drafting.identity.LineageCorrection.Gone;
import org.tiaowen.drafting.identity.LineageCorrection.SameClause;

/** The table of corrections. */
@Component
class CorrectionRows {

    /** Of which two states of a draft something was said: two versions, or two revisions of the working copy. */
    sealed interface Said {

        /** Of two neighbouring versions. */
        record OfVersions(VersionId from, VersionId to) implements Said {}

        /** Of the working copy since a revision, the ids being right from the revision {@code to} on. */
        record OfRevisions(int from, int to) implements Said {}
    }

    private final DraftStore store;

    CorrectionRows(DraftStore store) {
        this.store = store;
    }

    KeptCorrection insert(DraftId draft, Said of, LineageCorrection correction, String by, String why) {
        var kept = new KeptCorrection(UUID.randomUUID(), correction, by, store.now(), why);
        var statement = store.sql("""
                        insert into draft_lineage_correction (id, draft_id, from_version, to_version, from_revision,
                            to_revision, old_provision, new_provision, said_by, said_at, why)
                        values (:id, :draft, :fromVersion, :toVersion, :fromRevision,
                            :toRevision, :old, :new, :by, :at, :why)
                        """)
                .param("id", kept.id())
                .param("draft", draft.value())
                .param("old", correction.old().map(ProvisionId::value).orElse(null))
                .param("new", correction.current().map(ProvisionId::value).orElse(null))
                .param("by", by)
                .param("at", DraftStore.stored(kept.at()))
                .param("why", why);
        switch (of) {
            case Said.OfVersions versions ->
                statement
                        .param("fromVersion", versions.from().value())
                        .param("toVersion", versions.to().value())
                        .param("fromRevision", null)
                        .param("toRevision", null)
                        .update();
            case Said.OfRevisions revisions ->
                statement
                        .param("fromVersion", null)
                        .param("toVersion", null)
                        .param("fromRevision", revisions.from())
                        .param("toRevision", revisions.to())
                        .update();
        }
        return kept;
    }

    /** What stands of what was said about two versions, the oldest first. */
    List<KeptCorrection> list(VersionId from, VersionId to) {
        return store.sql("""
                        select * from draft_lineage_correction
                        where from_version = :from and to_version = :to and withdrawn_at is null
                        order by said_at, id
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .query(CorrectionRows::kept)
                .list();
    }

    /** False when there is none with that id, or it was withdrawn before, or the ids of a working copy followed it. */
    boolean withdraw(UUID id, String by, Instant at) {
        return store.sql("""
                        update draft_lineage_correction set withdrawn_by = :by, withdrawn_at = :at
                        where id = :id and withdrawn_at is null and from_version is not null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", DraftStore.stored(at))
                        .update()
                == 1;
    }

    /** Which lineage a correction of two versions is about, withdrawn or not. */
    LineageCorrected corrected(UUID id) {
        return store.sql("select draft_id, from_version, to_version from draft_lineage_correction where id = :id")
                .param("id", id)
                .query((row, index) -> new LineageCorrected(
                        new DraftId(row.getObject("draft_id", UUID.class)),
                        new VersionId(row.getObject("from_version", UUID.class)),
                        new VersionId(row.getObject("to_version", UUID.class))))
                .single();
    }

    boolean anyOfVersions(DraftId draft) {
        return store.sql("""
                        select exists (select from draft_lineage_correction
                            where draft_id = :draft and from_version is not null and withdrawn_at is null)
                        """).param("draft", draft.value()).query(Boolean.class).single();
    }

    /** The last revision that corrected ids, 0 where there is none. */
    int lastCorrecting(DraftId draft) {
        return store.sql("""
                        select coalesce(max(to_revision), 0) from draft_lineage_correction where draft_id = :draft
                        """).param("draft", draft.value()).query(Integer.class).single();
    }

    /** The clauses of a revision that were said to be the same ones, by corrections of later revisions. */
    Set<ProvisionId> confirmedSince(DraftId draft, int revision) {
        return store
                .sql("""
                        select * from draft_lineage_correction
                        where draft_id = :draft and to_revision > :revision
                            and old_provision is not null and new_provision is not null
                        """)
                .param("draft", draft.value())
                .param("revision", revision)
                .query((row, index) -> new ProvisionId(row.getObject("old_provision", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static KeptCorrection kept(ResultSet row, int index) throws SQLException {
        return new KeptCorrection(
                row.getObject("id", UUID.class),
                correction(row.getObject("old_provision", UUID.class), row.getObject("new_provision", UUID.class)),
                row.getString("said_by"),
                DraftStore.instant(row, "said_at"),
                row.getString("why"));
    }

    private static LineageCorrection correction(@Nullable UUID old, @Nullable UUID current) {
        Optional<ProvisionId> before = Optional.ofNullable(old).map(ProvisionId::new);
        Optional<ProvisionId> after = Optional.ofNullable(current).map(ProvisionId::new);
        return before.<LineageCorrection>map(one -> after.<LineageCorrection>map(other -> new SameClause(one, other))
                        .orElseGet(() -> new Gone(one)))
                .orElseGet(() -> new Fresh(after.orElseThrow()));
    }
}
