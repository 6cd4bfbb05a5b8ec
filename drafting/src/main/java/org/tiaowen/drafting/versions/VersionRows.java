package org.tiaowen.drafting.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextWriter;

/** The table of versions. */
@Component
class VersionRows {

    private static final String COLUMNS =
            "select id, draft_id, number, label, author, message, created_at, title, kind from draft_version ";

    private final DraftStore store;

    VersionRows(DraftStore store) {
        this.store = store;
    }

    /** Commits of one draft wait for each other; gives the draft's title. */
    String lockDraft(DraftId draft) {
        return store.sql("select title from draft where id = :draft for update")
                .param("draft", draft.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No draft " + draft));
    }

    void insert(Version version, WorkingCopy copy) {
        store.sql("""
                        insert into draft_version (id, draft_id, number, label, message, author, created_at,
                            working_copy_revision, title, kind, tree, text)
                        values (:id, :draft, :number, :label, :message, :author, :at,
                            :revision, :title, :kind, cast(:tree as jsonb), :text)
                        """)
                .param("id", version.id().value())
                .param("draft", version.draft().value())
                .param("number", version.number())
                .param("label", version.label().value())
                .param("message", version.message())
                .param("author", version.author())
                .param("at", DraftStore.stored(version.createdAt()))
                .param("revision", copy.revision())
                .param("title", version.title())
                .param("kind", version.kind().name())
                .param("tree", LegalTextJson.print(copy.text()))
                .param("text", TextWriter.write(copy.text()))
                .update();
    }

    Optional<Version> find(VersionId id) {
        return store.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(VersionRows::version)
                .optional();
    }

    Optional<Version> find(DraftId draft, int number) {
        return store.sql(COLUMNS + "where draft_id = :draft and number = :number")
                .param("draft", draft.value())
                .param("number", number)
                .query(VersionRows::version)
                .optional();
    }

    Optional<Version> latest(DraftId draft) {
        return store.sql(COLUMNS + "where draft_id = :draft order by number desc limit 1")
                .param("draft", draft.value())
                .query(VersionRows::version)
                .optional();
    }

    List<Version> list(DraftId draft) {
        return store.sql(COLUMNS + "where draft_id = :draft order by number")
                .param("draft", draft.value())
                .query(VersionRows::version)
                .list();
    }

    List<VersionId> after(@Nullable VersionId last, int limit) {
        return store.sql("""
                        select id from draft_version where cast(:last as uuid) is null or id > :last
                        order by id limit :limit
                        """)
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query((row, index) -> new VersionId(row.getObject("id", UUID.class)))
                .list();
    }

    int workingCopyRevision(VersionId id) {
        return store.sql("select working_copy_revision from draft_version where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    LegalText text(VersionId id) {
        return store.sql("select tree from draft_version where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(LegalTextJson::parse)
                .orElseThrow(() -> new IllegalArgumentException("No version " + id));
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                new VersionId(row.getObject("id", UUID.class)),
                new DraftId(row.getObject("draft_id", UUID.class)),
                row.getInt("number"),
                new VersionLabel(row.getString("label")),
                row.getString("author"),
                row.getString("message"),
                DraftStore.instant(row, "created_at"),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")));
    }
}
