package org.tiaowen.drafting.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.Comparison;

/** 法规库 — the laws that exist already, with all their texts; everybody may read it. Thread-safe. */
@Component
public final class Library {

    private final LibraryDatabase database;
    private final LawRows laws;
    private final LawClauseRows clauses;
    private final LawCitationRows citations;

    Library(LibraryDatabase database, LawRows laws, LawClauseRows clauses, LawCitationRows citations) {
        this.database = database;
        this.laws = laws;
        this.clauses = clauses;
        this.citations = citations;
    }

    /** The law with that id. */
    public Optional<Law> find(LawId id) {
        return laws.law(id);
    }

    /** The law that words name: with or without 《》 and 中华人民共和国. */
    public Optional<Law> named(String title) {
        return database.sql("select " + LawRows.LAW_COLUMNS + " from law l where l.key = :key")
                .param("key", LawKey.of(title).value())
                .query(LawRows::law)
                .optional();
    }

    /** The laws that meet the filter, by title. */
    public List<Law> list(LawFilter filter, int from, int size) {
        return database.sql("select " + LawRows.LAW_COLUMNS + " from law l where " + FILTER
                        + " order by l.title, l.id limit :size offset :from")
                .param("title", filter.title().strip())
                .param("organ", filter.organ().strip())
                .param("jurisdiction", filter.jurisdiction().strip())
                .param("size", size)
                .param("from", from)
                .query(LawRows::law)
                .list();
    }

    private static final String FILTER = """
            (:title = '' or position(:title in l.title) > 0) and (:organ = '' or position(:organ in l.organ) > 0)
            and (:jurisdiction = '' or l.jurisdiction = :jurisdiction)""";

    /** How many laws meet the filter. */
    public long count(LawFilter filter) {
        return database.sql("select count(*) from law l where " + FILTER)
                .param("title", filter.title().strip())
                .param("organ", filter.organ().strip())
                .param("jurisdiction", filter.jurisdiction().strip())
                .query(Long.class)
                .single();
    }

    /** The places that laws are of, by name. */
    public List<String> jurisdictions() {
        return database.sql("select distinct jurisdiction from law where jurisdiction <> '' order by jurisdiction")
                .query((row, index) -> row.getString("jurisdiction"))
                .list();
    }

    /** The texts of a law, the oldest first; one without a date comes before all others. */
    public List<LawText> texts(LawId law) {
        return laws.chain(law);
    }

    /** A text. */
    public Optional<LawText> text(LawTextId id) {
        return laws.text(id);
    }

    /** The tree of a text; empty where there is no such text. */
    public Optional<LegalText> tree(LawTextId id) {
        return laws.tree(id);
    }

    /** Ids of all texts in their order, from behind {@code last}; fewer than {@code limit} at the end. */
    public List<LawTextId> textsAfter(@Nullable LawTextId last, int limit) {
        return database.sql(
                        "select id from law_text where cast(:last as uuid) is null or id > :last order by id limit :limit")
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query((row, index) -> new LawTextId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The texts that came into force, or were followed by another, on one of the days behind {@code after}, {@code until} included. */
    public List<LawTextId> turnedBetween(LocalDate after, LocalDate until) {
        return database.sql("""
                        select id from law_text where in_force_from > :after and in_force_from <= :until
                        union select id from law_text where next_from > :after and next_from <= :until order by id
                        """)
                .param("after", after)
                .param("until", until)
                .query((row, index) -> new LawTextId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Two texts of one law compared, by lineage where they are neighbours, by alignment else.
     *
     * @throws IllegalArgumentException when one of them does not exist
     */
    public Comparison compare(LawTextId from, LawTextId to) {
        LegalText before = existing(from);
        LegalText after = existing(to);
        return clauses.lineage(from, to)
                .map(lineage -> Comparison.of(before, after, lineage.asToldBy(before, after)))
                .orElseGet(() -> Comparison.of(before, after));
    }

    private LegalText existing(LawTextId id) {
        return laws.tree(id).orElseThrow(() -> new IllegalArgumentException("No text " + id));
    }

    /** The newest text in which that clause stands under that id; empty for a clause the library does not have. */
    public Optional<LawTextId> newestWith(ProvisionId clause) {
        return clauses.newestWith(clause);
    }

    /** A clause as it stands in one text. */
    public Optional<LawClause> clause(LawTextId text, ProvisionId id) {
        return clauses.find(text, id);
    }

    /** The clause at that place in the newest text of a law; empty where it has none there. */
    public Optional<LawClause> newestAt(LawId law, int article, int suffix) {
        return database.sql("""
                        select c.* from law_clause c join law_text t on t.id = c.text_id
                        where t.law_id = :law and t.next_text is null and c.article = :article and c.article_suffix = :suffix
                        order by c.position limit 1
                        """)
                .param("law", law.value())
                .param("article", article)
                .param("suffix", suffix)
                .query(LawClauseRows::clause)
                .optional();
    }

    /** What a clause was in every text it stands in, the oldest first; empty for a clause the library does not have. */
    public List<LawClauseState> historyOf(ProvisionId id) {
        Optional<LawText> newest = clauses.newestWith(id).flatMap(laws::text);
        if (newest.isEmpty()) {
            return List.of();
        }
        List<LawText> chain = laws.chain(newest.get().law());
        int start =
                chain.stream().map(LawText::id).toList().indexOf(newest.get().id());
        LawClause clause = clauses.find(newest.get().id(), id).orElseThrow();
        return new FollowedLawClause(chain, clauses).from(start, clause);
    }

    /**
     * What clauses of a text name outside of their own article, in reading order.
     *
     * @param inside the clauses; a clause and what is inside it
     */
    public List<LawCitation> citationsOutOf(LawTextId text, Collection<ProvisionId> inside) {
        return citations.outOf(text, inside);
    }

    /** The places in the newest texts of all laws that name one of these clauses, by law; a range names each of its articles. */
    public List<LawCitation> citationsInto(Collection<ProvisionId> inside, int from, int size) {
        return citations.into(inside, from, size);
    }

    /** How many such places there are. */
    public long countCitationsInto(Collection<ProvisionId> inside) {
        return citations.countInto(inside);
    }

    /** The articles in the newest texts of other laws that say the same word for word. */
    public List<LawClause> sameWords(LawId but, String words, int most) {
        return clauses.sameWords(but, words, most);
    }
}
