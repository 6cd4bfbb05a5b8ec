package org.tiaowen.drafting.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;

/** The table of clauses, written with one statement per version. */
@Component
class ClauseRows {

    private final DraftStore store;

    ClauseRows(DraftStore store) {
        this.store = store;
    }

    void insert(VersionId version, LegalText text) {
        store.sql("""
                        insert into draft_clause (version_id, provision_id, parent_id, position, level, number, ordinal,
                            suffix, article, article_suffix, paragraph, item, subitem, designation, caption, text)
                        select :version, provision_id, parent_id, position, level, number, ordinal,
                            suffix, article, article_suffix, paragraph, item, subitem, designation, caption, text
                        from jsonb_to_recordset(cast(:clauses as jsonb)) as clause(
                            provision_id uuid, parent_id uuid, position integer, level text, number text,
                            ordinal integer, suffix integer, article integer, article_suffix integer,
                            paragraph integer, item integer, subitem integer, designation text, caption text, text text)
                        """)
                .param("version", version.value())
                .param("clauses", ClauseJson.clauses(text))
                .update();
    }

    List<VersionClause> list(VersionId version) {
        return store.sql("select * from draft_clause where version_id = :version order by position")
                .param("version", version.value())
                .query(ClauseRows::clause)
                .list();
    }

    Optional<VersionClause> find(VersionId version, ProvisionId id) {
        return store.sql("select * from draft_clause where version_id = :version and provision_id = :id")
                .param("version", version.value())
                .param("id", id.value())
                .query(ClauseRows::clause)
                .optional();
    }

    List<VersionClause> throughVersions(ProvisionId id) {
        return store.sql("select * from draft_clause where provision_id = :id")
                .param("id", id.value())
                .query(ClauseRows::clause)
                .list();
    }

    /** What happened to a clause on the way to each version; where it is in several relations, the telling one. */
    Map<VersionId, LineageKind> kindsThroughVersions(ProvisionId id) {
        var kinds = new HashMap<VersionId, LineageKind>();
        store.sql("""
                        select to_version, kind from draft_lineage
                        where new_provision = :id or (old_provision = :id and new_provision is null)
                        order by to_version, position
                        """).param("id", id.value()).query(row -> {
            var version = new VersionId(row.getObject("to_version", UUID.class));
            kinds.putIfAbsent(version, LineageKind.valueOf(row.getString("kind")));
        });
        return kinds;
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        Integer article = row.getObject("article", Integer.class);
        return article == null
                ? null
                : new Place(
                        article,
                        row.getInt("article_suffix"),
                        row.getObject("paragraph", Integer.class),
                        row.getObject("item", Integer.class),
                        row.getObject("subitem", Integer.class));
    }

    private static @Nullable ProvisionId provision(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ProvisionId(id);
    }

    private static VersionClause clause(ResultSet row, int index) throws SQLException {
        return new VersionClause(
                new VersionId(row.getObject("version_id", UUID.class)),
                new ProvisionId(row.getObject("provision_id", UUID.class)),
                provision(row, "parent_id"),
                row.getInt("position"),
                Level.valueOf(row.getString("level")),
                row.getString("number"),
                row.getObject("ordinal", Integer.class),
                row.getInt("suffix"),
                place(row),
                row.getString("designation"),
                row.getString("caption"),
                row.getString("text"));
    }
}
