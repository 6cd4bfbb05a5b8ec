package org.tiaowen.comments.clauselinks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;

/** The tables of links: proposals and decisions, which are never altered, and the links that follow from them. */
@Component
class LinkStore {

    private static final String LINE = "\n";

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(OpinionId opinion, int edition, List<ProposedLink> links) {
        for (ProposedLink link : links) {
            jdbc.sql("""
                            insert into comment_link_proposal (opinion, edition, clause, method, score, evidence)
                            values (:opinion, :edition, :clause, :method, :score, :evidence)
                            on conflict do nothing
                            """)
                    .param("opinion", opinion.value())
                    .param("edition", edition)
                    .param("clause", link.clause().value())
                    .param("method", link.method().name())
                    .param("score", link.score())
                    .param("evidence", String.join(LINE, link.evidence()))
                    .update();
        }
    }

    void decide(OpinionId opinion, LinkDecision decision) {
        ProvisionId insteadOf = decision.insteadOf();
        jdbc.sql("""
                        insert into comment_link_decision (opinion, kind, clause, instead_of, by_user, at)
                        values (:opinion, :kind, :clause, :insteadOf, :by, :at)
                        """)
                .param("opinion", opinion.value())
                .param("kind", decision.kind().name())
                .param("clause", decision.clause().value())
                .param("insteadOf", insteadOf == null ? null : insteadOf.value(), Types.OTHER)
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Proposals of the latest edition. */
    List<ProposedLink> proposals(OpinionId opinion) {
        return jdbc.sql("""
                        select clause, method, score, evidence from comment_link_proposal p
                        where opinion = :opinion and edition = (
                            select max(a.edition) from comment_analysis a
                            join comment_opinion o on o.comment = a.comment where o.id = :opinion)
                        order by score desc, clause
                        """)
                .param("opinion", opinion.value())
                .query((row, n) -> new ProposedLink(
                        new ProvisionId(row.getObject("clause", UUID.class)),
                        LinkMethod.valueOf(row.getString("method")),
                        row.getDouble("score"),
                        row.getString("evidence").isEmpty()
                                ? List.of()
                                : List.of(row.getString("evidence").split(LINE, -1))))
                .list();
    }

    List<LinkDecision> decisions(OpinionId opinion) {
        return jdbc.sql("select * from comment_link_decision where opinion = :opinion order by id")
                .param("opinion", opinion.value())
                .query(LinkStore::decision)
                .list();
    }

    List<ClauseLink> links(OpinionId opinion) {
        return jdbc.sql("""
                        select clause, standing, method, score from comment_link where opinion = :opinion
                        order by standing, score desc nulls last, clause
                        """)
                .param("opinion", opinion.value())
                .query((row, n) -> {
                    String method = row.getString("method");
                    return new ClauseLink(
                            new ProvisionId(row.getObject("clause", UUID.class)),
                            LinkStanding.valueOf(row.getString("standing")),
                            method == null ? null : LinkMethod.valueOf(method),
                            row.getObject("score", Double.class));
                })
                .list();
    }

    /** Locks the opinion against other decisions for as long as the transaction lasts. */
    void lock(OpinionId opinion) {
        jdbc.sql("select id from comment_opinion where id = :id for update")
                .param("id", opinion.value())
                .query(UUID.class)
                .single();
    }

    /** Works out anew which links of the opinion hold. */
    void settle(OpinionId opinion) {
        Map<ProvisionId, ClauseLink> links = settled(proposals(opinion), decisions(opinion));
        jdbc.sql("delete from comment_link where opinion = :opinion")
                .param("opinion", opinion.value())
                .update();
        links.values().forEach(link -> jdbc.sql("""
                                insert into comment_link (opinion, clause, standing, method, score)
                                values (:opinion, :clause, :standing, :method, :score)
                                """)
                .param("opinion", opinion.value())
                .param("clause", link.clause().value())
                .param("standing", link.standing().name())
                .param("method", link.method() == null ? null : link.method().name(), Types.VARCHAR)
                .param("score", link.score(), Types.DOUBLE)
                .update());
    }

    /** The links that hold after the decisions, in the order they were made. */
    static Map<ProvisionId, ClauseLink> settled(List<ProposedLink> proposals, List<LinkDecision> decisions) {
        Map<ProvisionId, ClauseLink> links = new LinkedHashMap<>();
        for (ProposedLink proposal : proposals) {
            links.put(
                    proposal.clause(),
                    new ClauseLink(proposal.clause(), LinkStanding.PROPOSED, proposal.method(), proposal.score()));
        }
        Map<ProvisionId, ClauseLink> proposed = Map.copyOf(links);
        for (LinkDecision decision : decisions) {
            ClauseLink machines = proposed.get(decision.clause());
            LinkMethod method = machines == null ? null : machines.method();
            Double score = machines == null ? null : machines.score();
            switch (decision.kind()) {
                case CONFIRMED ->
                    links.put(
                            decision.clause(),
                            new ClauseLink(decision.clause(), LinkStanding.CONFIRMED, method, score));
                case REMOVED -> links.remove(decision.clause());
                case ADDED ->
                    links.put(decision.clause(), new ClauseLink(decision.clause(), LinkStanding.ADDED, method, score));
                case CORRECTED -> {
                    if (decision.insteadOf() != null) {
                        links.remove(decision.insteadOf());
                    }
                    links.put(decision.clause(), new ClauseLink(decision.clause(), LinkStanding.ADDED, method, score));
                }
            }
        }
        return links;
    }

    private static LinkDecision decision(ResultSet row, int number) throws SQLException {
        UUID insteadOf = row.getObject("instead_of", UUID.class);
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new LinkDecision(
                LinkDecision.Kind.valueOf(row.getString("kind")),
                new ProvisionId(row.getObject("clause", UUID.class)),
                insteadOf == null ? null : new ProvisionId(insteadOf),
                row.getString("by_user"),
                at);
    }
}
