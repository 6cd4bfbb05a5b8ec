package org.tiaowen.drafting.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.library.ReadLaw.Understood;
import org.tiaowen.drafting.versions.LegalTextJson;

/** The tables of laws and their texts. */
@Component
class LawRows {

    static final String TEXT_COLUMNS = """
            t.id, t.law_id, t.title, t.dated, t.organ, t.adopted, t.promulgated, t.in_force_from, t.stated, t.kind, t.source,
            t.findings, t.next_text, t.next_from, t.added_at""";

    static final String LAW_COLUMNS = """
            l.id, l.title, l.organ, l.jurisdiction, l.kind, l.added_at,
            (select count(*) from law_text n where n.law_id = l.id) as texts""";

    private final LibraryDatabase database;

    LawRows(LibraryDatabase database) {
        this.database = database;
    }

    /** The law with that key, made where there is none yet; whoever adds a text to it meanwhile waits. */
    LawId lock(LawKey key, Understood read) {
        database.sql("""
                        insert into law (id, key, title, organ, jurisdiction, kind, added_at)
                        values (:id, :key, :title, :organ, :jurisdiction, :kind, :at) on conflict (key) do nothing
                        """)
                .param("id", LawId.next().value())
                .param("key", key.value())
                .param("title", read.title())
                .param("organ", read.organ())
                .param("jurisdiction", Jurisdiction.of(read.organ(), read.title()))
                .param("kind", read.text().kind().name())
                .param("at", LibraryDatabase.stored(database.now()))
                .update();
        return new LawId(database.sql("select id from law where key = :key for update")
                .param("key", key.value())
                .query(UUID.class)
                .single());
    }

    /** Whoever changes a text of that law meanwhile waits. */
    void lock(LawId law) {
        database.sql("select id from law where id = :id for update")
                .param("id", law.value())
                .query(UUID.class)
                .single();
    }

    void correct(LawTextId id, LawFacts facts) {
        database.sql("""
                        update law_text set organ = :organ, dated = :dated, adopted = :adopted, promulgated = :promulgated,
                            in_force_from = :from, stated = :stated where id = :id
                        """)
                .param("id", id.value())
                .param("organ", facts.organ())
                .param("dated", facts.dated())
                .param("adopted", facts.adopted())
                .param("promulgated", facts.promulgated())
                .param("from", facts.inForceFrom())
                .param("stated", facts.stated() == null ? null : facts.stated().name())
                .update();
    }

    void insert(LawTextId id, LawId law, Understood read, LegalText tree, String source, String by) {
        database.sql("""
                        insert into law_text (id, law_id, title, dated, organ, adopted, promulgated, in_force_from, stated,
                            kind, source, hash, tree, findings, added_by, added_at)
                        values (:id, :law, :title, :dated, :organ, :adopted, :promulgated, :from, :stated,
                            :kind, :source, :hash, cast(:tree as jsonb), cast(:findings as jsonb), :by, :at)
                        """)
                .param("id", id.value())
                .param("law", law.value())
                .param("title", read.title())
                .param("dated", read.dated())
                .param("organ", read.organ())
                .param("adopted", read.adopted())
                .param("promulgated", read.promulgated())
                .param("from", read.inForceFrom())
                .param("stated", read.stated() == null ? null : read.stated().name())
                .param("kind", tree.kind().name())
                .param("source", source)
                .param("hash", read.hash())
                .param("tree", LegalTextJson.print(tree))
                .param("findings", LibraryJson.findings(read.findings()))
                .param("by", by)
                .param("at", LibraryDatabase.stored(database.now()))
                .update();
    }

    /** Says which text follows; the last one follows nothing. */
    void follow(LawTextId text, @Nullable LawText next) {
        database.sql("update law_text set next_text = :next, next_from = :from where id = :id")
                .param("id", text.value())
                .param("next", next == null ? null : next.id().value())
                .param("from", next == null ? null : next.inForceFrom() == null ? next.dated() : next.inForceFrom())
                .update();
    }

    /** The newest text names the law. */
    void nameAfter(LawText newest) {
        database.sql("""
                        update law set title = :title, organ = :organ, jurisdiction = :jurisdiction, kind = :kind where id = :id
                        """)
                .param("id", newest.law().value())
                .param("title", newest.title())
                .param("organ", newest.organ())
                .param("jurisdiction", Jurisdiction.of(newest.organ(), newest.title()))
                .param("kind", newest.kind().name())
                .update();
    }

    Optional<LawText> withHash(LawId law, String hash) {
        return database.sql("select " + TEXT_COLUMNS + " from law_text t where t.law_id = :law and t.hash = :hash")
                .param("law", law.value())
                .param("hash", hash)
                .query(LawRows::text)
                .optional();
    }

    /** The texts of a law, the oldest first; one without a date comes before all others. */
    List<LawText> chain(LawId law) {
        return database.sql("select " + TEXT_COLUMNS
                        + " from law_text t where t.law_id = :law order by t.dated nulls first, t.id")
                .param("law", law.value())
                .query(LawRows::text)
                .list();
    }

    Optional<LawText> text(LawTextId id) {
        return database.sql("select " + TEXT_COLUMNS + " from law_text t where t.id = :id")
                .param("id", id.value())
                .query(LawRows::text)
                .optional();
    }

    Optional<LegalText> tree(LawTextId id) {
        return database.sql("select tree from law_text where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(LegalTextJson::parse);
    }

    Optional<Law> law(LawId id) {
        return database.sql("select " + LAW_COLUMNS + " from law l where l.id = :id")
                .param("id", id.value())
                .query(LawRows::law)
                .optional();
    }

    static Law law(ResultSet row, int index) throws SQLException {
        return new Law(
                new LawId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("organ"),
                row.getString("jurisdiction"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getInt("texts"),
                LibraryDatabase.instant(row, "added_at"));
    }

    static LawText text(ResultSet row, int index) throws SQLException {
        String stated = row.getString("stated");
        UUID next = LibraryDatabase.id(row, "next_text");
        LocalDate nextFrom = LibraryDatabase.day(row, "next_from");
        return new LawText(
                new LawTextId(row.getObject("id", UUID.class)),
                new LawId(row.getObject("law_id", UUID.class)),
                row.getString("title"),
                LibraryDatabase.day(row, "dated"),
                row.getString("organ"),
                LibraryDatabase.day(row, "adopted"),
                LibraryDatabase.day(row, "promulgated"),
                LibraryDatabase.day(row, "in_force_from"),
                stated == null ? null : Validity.valueOf(stated),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("source"),
                LibraryJson.findings(row.getString("findings")),
                next == null ? null : new LawTextId(next),
                nextFrom,
                LibraryDatabase.instant(row, "added_at"));
    }
}
