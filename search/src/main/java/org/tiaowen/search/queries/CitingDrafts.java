package org.tiaowen.search.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.index.DocumentFields;
import org.tiaowen.search.index.IndexedText;
import org.tiaowen.search.index.SearchAliases;

/** Finds the clauses of drafts that cite an article of a law, in their newest versions. Safe for use by many threads. */
@Component
public final class CitingDrafts {

    private final SearchCluster cluster;
    private final SearchAliases aliases;

    CitingDrafts(SearchCluster cluster, SearchAliases aliases) {
        this.cluster = cluster;
        this.aliases = aliases;
    }

    /**
     * A clause that cites.
     *
     * @param title of its draft
     * @param label of the version
     */
    public record Citing(ProvisionId clause, String title, String label, String number) {}

    /**
     * The clauses that cite the article by the name of its law, by title; empty while Elasticsearch is away.
     *
     * @param law the title
     * @param suffix 1 for 第十二条之一, 0 for 第十二条
     */
    public Optional<List<Citing>> of(String law, int article, int suffix, Reader reader, int most) {
        List<Condition> where = new ArrayList<>(Visibility.ofClauses(reader, true));
        where.add(new Condition.OneOf(DocumentFields.ORIGIN, List.of(IndexedText.Origin.DRAFT)));
        where.add(new Condition.OneOf(DocumentFields.CITES, List.of(DocumentFields.cited(law, article, suffix))));
        Inquiry inquiry = new Inquiry(
                new Condition.All(List.of(), List.of(), where),
                0,
                most,
                List.of(
                        new Inquiry.Order(DocumentFields.TITLE, false),
                        new Inquiry.Order(DocumentFields.POSITION, false)),
                null,
                List.of(),
                null);
        try {
            return Optional.of(cluster.ask(aliases.clauses(), inquiry).entries().stream()
                    .map(Fields::of)
                    .map(found -> new Citing(
                            found.clause(DocumentFields.CLAUSE),
                            found.text(DocumentFields.TITLE),
                            found.text(DocumentFields.VERSION_LABEL),
                            found.text(DocumentFields.NUMBER)))
                    .toList());
        } catch (SearchClusterUnavailable away) {
            return Optional.empty();
        }
    }
}
