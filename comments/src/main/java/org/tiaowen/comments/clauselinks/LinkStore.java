package org.tiaowen.comments.clauselinks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;

/** The tables of links: proposals and decisions, which are never altered, and the links that follow from them. */
@Component
class LinkStore {

    private static final String LINE = "\n";

    private static final int ROWS_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LinkStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes down what the program proposes, in the caller's transaction; what is written already stays. */
    void propose(int edition, Map<OpinionId, List<ProposedLink>> links) {
        List<Proposal> proposals = links.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(link -> new Proposal(of.getKey(), link)))
                .toList();
        template.batchUpdate("""
                insert into comment_link_proposal (opinion, edition, clause, method, score, evidence)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """, proposals, ROWS_A_STATEMENT, (statement, proposal) -> {
            statement.setObject(1, proposal.opinion().value());
            statement.setInt(2, edition);
            statement.setObject(3, proposal.link().clause().value());
            statement.setString(4, proposal.link().method().name());
            statement.setDouble(5, proposal.link().score());
            statement.setString(6, String.join(LINE, proposal.link().evidence()));
        });
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

    /** Proposals of the latest edition, the surest first; opinions without any are missing. */
    Map<OpinionId, List<ProposedLink>> proposals(Collection<OpinionId> opinions) {
        return rows(
                """
                select p.* from comment_link_proposal p join comment_opinion o on o.id = p.opinion
                where p.opinion = any (:opinions) and p.edition = (
                    select max(a.edition) from comment_analysis a where a.comment = o.comment)
                order by p.score desc, p.clause
                """,
                opinions,
                row -> new ProposedLink(
                        new ProvisionId(row.getObject("clause", UUID.class)),
                        LinkMethod.valueOf(row.getString("method")),
                        row.getDouble("score"),
                        row.getString("evidence").isEmpty()
                                ? List.of()
                                : List.of(row.getString("evidence").split(LINE, -1))));
    }

    /** What persons decided, in that order; opinions nobody decided on are missing. */
    Map<OpinionId, List<LinkDecision>> decisions(Collection<OpinionId> opinions) {
        return rows(
                "select * from comment_link_decision where opinion = any (:opinions) order by id",
                opinions,
                LinkStore::decision);
    }

    /** The links that hold; opinions without any are missing. */
    Map<OpinionId, List<ClauseLink>> links(Collection<OpinionId> opinions) {
        return rows("""
                select opinion, clause, standing, method, score from comment_link where opinion = any (:opinions)
                order by standing, score desc nulls last, clause
                """, opinions, row -> {
            String method = row.getString("method");
            return new ClauseLink(
                    new ProvisionId(row.getObject("clause", UUID.class)),
                    LinkStanding.valueOf(row.getString("standing")),
                    method == null ? null : LinkMethod.valueOf(method),
                    row.getObject("score", Double.class));
        });
    }

    List<ClauseLink> links(OpinionId opinion) {
        return links(List.of(opinion)).getOrDefault(opinion, List.of());
    }

    private <T> Map<OpinionId, List<T>> rows(String sql, Collection<OpinionId> opinions, Reading<T> reading) {
        Map<OpinionId, List<T>> rows = new HashMap<>();
        jdbc.sql(sql).param("opinions", OpinionId.values(opinions)).query(row -> {
            rows.computeIfAbsent(new OpinionId(row.getObject("opinion", UUID.class)), opinion -> new ArrayList<>())
                    .add(reading.of(row));
        });
        return rows;
    }

    /** Reads the line a result stands at. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** A line of the proposals. */
    private record Proposal(OpinionId opinion, ProposedLink link) {}

    /** A line of the links that hold. */
    private record Holding(OpinionId opinion, ClauseLink link) {}

    /** Locks the opinion against other decisions for as long as the transaction lasts. */
    void lock(OpinionId opinion) {
        jdbc.sql("select id from comment_opinion where id = :id for update")
                .param("id", opinion.value())
                .query(UUID.class)
                .single();
    }

    /** Works out anew which links of the opinions hold. */
    void settle(Collection<OpinionId> opinions) {
        Map<OpinionId, List<ProposedLink>> proposals = proposals(opinions);
        Map<OpinionId, List<LinkDecision>> decisions = decisions(opinions);
        List<Holding> holding = opinions.stream()
                .flatMap(opinion -> settled(
                                proposals.getOrDefault(opinion, List.of()), decisions.getOrDefault(opinion, List.of()))
                        .values()
                        .stream()
                        .map(link -> new Holding(opinion, link)))
                .toList();
        jdbc.sql("delete from comment_link where opinion = any (:opinions)")
                .param("opinions", OpinionId.values(opinions))
                .update();
        template.batchUpdate(
                "insert into comment_link (opinion, clause, standing, method, score) values (?, ?, ?, ?, ?)",
                holding,
                ROWS_A_STATEMENT,
                (statement, line) -> {
                    LinkMethod method = line.link().method();
                    statement.setObject(1, line.opinion().value());
                    statement.setObject(2, line.link().clause().value());
                    statement.setString(3, line.link().standing().name());
                    statement.setString(4, method == null ? null : method.name());
                    statement.setObject(5, line.link().score(), Types.DOUBLE);
                });
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

    private static LinkDecision decision(ResultSet row) throws SQLException {
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
