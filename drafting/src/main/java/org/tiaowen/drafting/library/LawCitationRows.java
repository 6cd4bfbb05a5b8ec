package org.tiaowen.drafting.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.library.LawCitation.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of citations. */
@Component
class LawCitationRows {

    /**
     * What is named, found by its numbers in the text of that law which was the newest on the day of the citing one; where
     * nobody knows that day, in the newest of all.
     */
    private static final String RESOLVE = """
            update law_citation c set target_law = found.law_id, target_text = found.text_id, target = found.target
            from (
                select n.text_id as citing, n.position, l.id as law_id, meant.id as text_id,
                    (select p.provision_id from law_clause p
                     where p.text_id = meant.id and p.article = n.article and p.article_suffix = n.suffix
                         and (n.paragraph is null or p.paragraph = n.paragraph)
                         and (n.item is null or p.item = n.item)
                         and (n.subitem is null or p.subitem = n.subitem)
                     order by p.position limit 1) as target
                from law_citation n
                join law_text t on t.id = n.text_id
                join law l on l.key = n.law_key
                cross join lateral (
                    select o.id from law_text o where o.law_id = l.id
                    order by coalesce(o.dated <= t.dated, false) desc,
                        case when t.dated is null or o.dated <= t.dated then o.dated end desc nulls last,
                        o.dated nulls first
                    limit 1) meant
                where %s
            ) found
            where c.text_id = found.citing and c.position = found.position
            """;

    private static final String SELECT = """
            select c.*, t.title as text_title, t.dated as text_dated, p.designation, q.designation as target_designation
            from law_citation c
            join law_text t on t.id = c.text_id
            join law_clause p on p.text_id = c.text_id and p.provision_id = c.provision_id
            left join law_clause q on q.text_id = coalesce(c.target_text, c.text_id) and q.provision_id = c.target
            """;

    private final LibraryDatabase database;

    LawCitationRows(LibraryDatabase database) {
        this.database = database;
    }

    void insert(LawTextId text, LegalText tree) {
        ArrayNode rows = LibraryJson.MAPPER.createArrayNode();
        for (FoundCitation found : FoundCitation.in(tree)) {
            ObjectNode row = rows.addObject()
                    .put("position", rows.size() - 1)
                    .put("provision_id", found.in().toString())
                    .put("words", found.words())
                    .put("outcome", found.outcome().name())
                    .put("cited", found.cited());
            if (found.law() != null) {
                row.put("law_key", LawKey.of(found.law()).value()).put("law_title", found.law());
            }
            if (found.target() != null) {
                row.put("target", found.target().toString());
            }
            Place place = found.place();
            if (place != null) {
                row.put("article", place.article())
                        .put("suffix", place.suffix())
                        .put("paragraph", place.paragraph())
                        .put("item", place.item())
                        .put("subitem", place.subitem());
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into law_citation (text_id, position, provision_id, words, outcome, law_key, law_title, cited,
                            article, suffix, paragraph, item, subitem, target)
                        select :text, position, provision_id, words, outcome, law_key, law_title, cited,
                            article, suffix, paragraph, item, subitem, target
                        from jsonb_to_recordset(cast(:rows as jsonb)) as citation(
                            position integer, provision_id uuid, words text, outcome text, law_key text, law_title text,
                            cited text, article integer, suffix integer, paragraph integer, item integer, subitem integer,
                            target uuid)
                        """)
                .param("text", text.value())
                .param("rows", LibraryJson.MAPPER.writeValueAsString(rows))
                .update();
    }

    /** Finds the clauses of other laws that a text names. */
    void resolveOutOf(LawTextId text) {
        database.sql(RESOLVE.formatted("n.text_id = :text"))
                .param("text", text.value())
                .update();
    }

    /** Finds anew what is meant wherever a law is named, after it got another text. */
    void resolveInto(LawKey law) {
        database.sql(RESOLVE.formatted("n.law_key = :law"))
                .param("law", law.value())
                .update();
    }

    List<LawCitation> outOf(LawTextId text, Collection<ProvisionId> inside) {
        return database.sql(SELECT + "where c.text_id = :text and c.provision_id = any (:inside) order by c.position")
                .param("text", text.value())
                .param("inside", ids(inside))
                .query(LawCitationRows::citation)
                .list();
    }

    List<LawCitation> into(Collection<ProvisionId> inside, int from, int size) {
        return database.sql(SELECT + """
                        where c.target = any (:inside) and t.next_text is null
                        order by t.title, t.id, c.position limit :size offset :from
                        """)
                .param("inside", ids(inside))
                .param("size", size)
                .param("from", from)
                .query(LawCitationRows::citation)
                .list();
    }

    long countInto(Collection<ProvisionId> inside) {
        return database.sql("""
                        select count(*) from law_citation c join law_text t on t.id = c.text_id
                        where c.target = any (:inside) and t.next_text is null
                        """).param("inside", ids(inside)).query(Long.class).single();
    }

    private static UUID[] ids(Collection<ProvisionId> clauses) {
        return clauses.stream().map(ProvisionId::value).toArray(UUID[]::new);
    }

    private static LawCitation citation(ResultSet row, int index) throws SQLException {
        UUID law = LibraryDatabase.id(row, "target_law");
        UUID text = LibraryDatabase.id(row, "target_text");
        UUID target = LibraryDatabase.id(row, "target");
        return new LawCitation(
                new LawTextId(row.getObject("text_id", UUID.class)),
                row.getString("text_title"),
                LibraryDatabase.day(row, "text_dated"),
                new ProvisionId(row.getObject("provision_id", UUID.class)),
                row.getString("designation"),
                row.getString("words"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("cited"),
                row.getString("law_title"),
                law == null ? null : new LawId(law),
                target == null ? null : new ProvisionId(target),
                row.getString("target_designation"),
                text == null ? null : new LawTextId(text));
    }
}
