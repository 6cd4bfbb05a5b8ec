package org.tiaowen.drafting.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;

/** The tables of clauses and of what became of them. */
@Component
class LawClauseRows {

    private final LibraryDatabase database;

    LawClauseRows(LibraryDatabase database) {
        this.database = database;
    }

    void insert(LawTextId text, LegalText tree) {
        database.sql("""
                        insert into law_clause (text_id, provision_id, parent_id, position, level, number, article,
                            article_suffix, paragraph, item, subitem, designation, caption, text, words_hash)
                        select :text, provision_id, parent_id, position, level, number, article,
                            article_suffix, paragraph, item, subitem, designation, caption, text, words_hash
                        from jsonb_to_recordset(cast(:clauses as jsonb)) as clause(
                            provision_id uuid, parent_id uuid, position integer, level text, number text,
                            article integer, article_suffix integer, paragraph integer, item integer, subitem integer,
                            designation text, caption text, text text, words_hash text)
                        """)
                .param("text", text.value())
                .param("clauses", LibraryJson.clauses(tree))
                .update();
    }

    Optional<LawClause> find(LawTextId text, ProvisionId id) {
        return database.sql("select * from law_clause where text_id = :text and provision_id = :id")
                .param("text", text.value())
                .param("id", id.value())
                .query(LawClauseRows::clause)
                .optional();
    }

    List<LawClause> onLevel(LawTextId text, Level level) {
        return database.sql("select * from law_clause where text_id = :text and level = :level order by position")
                .param("text", text.value())
                .param("level", level.name())
                .query(LawClauseRows::clause)
                .list();
    }

    /** The newest text in which the clause stands under that id. */
    Optional<LawTextId> newestWith(ProvisionId id) {
        return database.sql("""
                        select c.text_id from law_clause c join law_text t on t.id = c.text_id
                        where c.provision_id = :id order by t.dated desc nulls last limit 1
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(LawTextId::new);
    }

    /** The articles of other laws that say the same word for word; the newest text of each law only. */
    List<LawClause> sameWords(LawId but, String words, int most) {
        String hash = WordsHash.of(words);
        return hash == null
                ? List.of()
                : database.sql("""
                                select c.* from law_clause c join law_text t on t.id = c.text_id
                                where c.words_hash = :hash and t.law_id <> :law and t.next_text is null
                                order by t.title, c.position limit :most
                                """)
                        .param("hash", hash)
                        .param("law", but.value())
                        .param("most", most)
                        .query(LawClauseRows::clause)
                        .list();
    }

    void keep(LawTextId from, LawTextId to, Lineage lineage) {
        database.sql("""
                        insert into law_lineage (to_text, from_text, relations) values (:to, :from, cast(:relations as jsonb))
                        on conflict (to_text) do update set from_text = excluded.from_text, relations = excluded.relations
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("relations", LibraryJson.relations(lineage))
                .update();
    }

    Optional<Lineage> lineage(LawTextId from, LawTextId to) {
        return database.sql("select relations from law_lineage where from_text = :from and to_text = :to")
                .param("from", from.value())
                .param("to", to.value())
                .query(String.class)
                .optional()
                .map(LibraryJson::lineage);
    }

    static LawClause clause(ResultSet row, int index) throws SQLException {
        UUID parent = LibraryDatabase.id(row, "parent_id");
        @Nullable ProvisionId around = parent == null ? null : new ProvisionId(parent);
        return new LawClause(
                new LawTextId(row.getObject("text_id", UUID.class)),
                new ProvisionId(row.getObject("provision_id", UUID.class)),
                around,
                row.getInt("position"),
                Level.valueOf(row.getString("level")),
                row.getString("number"),
                row.getInt("article"),
                row.getInt("article_suffix"),
                row.getString("designation"),
                row.getString("caption"),
                row.getString("text"));
    }
}
