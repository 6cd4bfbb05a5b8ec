package org.tiaowen.comments.placements;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;

/** The table of what persons decided on placements; lines are added and never altered. */
@Component
class PlacementDecisionRows {

    private static final int ROWS_A_STATEMENT = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PlacementDecisionRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** As it is stored. */
    enum Kind {
        PLACED,
        WITHDRAWN
    }

    /** Keeps one line for each link, with what was told of it when it was decided on. */
    void insert(
            Kind kind,
            Version version,
            Collection<ToldClause> links,
            List<ProvisionId> targets,
            String reason,
            String by,
            Instant at) {
        template.batchUpdate("""
                insert into placement_decision (opinion, source, version, version_number, kind, targets,
                    status_then, targets_then, reason, by_user, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, links, ROWS_A_STATEMENT, (statement, link) -> {
            statement.setObject(1, link.opinion().value());
            statement.setObject(2, link.told().source().value());
            statement.setObject(3, version.id().value());
            statement.setInt(4, version.number());
            statement.setString(5, kind.name());
            statement.setArray(6, array(statement, targets));
            statement.setString(7, link.told().status().name());
            statement.setArray(8, array(statement, link.told().targets()));
            statement.setString(9, reason);
            statement.setString(10, by);
            statement.setObject(11, at.atOffset(ZoneOffset.UTC));
        });
    }

    /** A link, and what the lineage tells of the clause it is on. */
    record ToldClause(OpinionId opinion, ClausePlacement told) {}

    /**
     * Lets what was decided on the links of {@code from} stand for those of {@code to}, where all of {@code from} that were decided
     * on agree.
     */
    void carry(Collection<OpinionId> from, OpinionId to) {
        jdbc.sql("""
                        with last_said as (
                            select distinct on (opinion, source, version) * from placement_decision
                            where opinion = any (:from) order by opinion, source, version, id desc
                        )
                        insert into placement_decision (opinion, source, version, version_number, kind, targets,
                            status_then, targets_then, reason, by_user, at)
                        select :to, source, version, version_number, kind, targets, status_then, targets_then,
                            reason, by_user, at
                        from last_said one
                        where one.id = (select max(id) from last_said same
                                where same.source = one.source and same.version = one.version)
                            and not exists (select 1 from last_said other
                                where other.source = one.source and other.version = one.version
                                    and (other.kind, other.targets) <> (one.kind, one.targets))
                            and not exists (select 1 from placement_decision known
                                where known.opinion = :to and known.source = one.source and known.version = one.version
                                    and (known.kind, known.targets, known.at) = (one.kind, one.targets, one.at))
                        order by id
                        """)
                .param("from", from.stream().map(OpinionId::value).toArray(UUID[]::new))
                .param("to", to.value())
                .update();
    }

    private static Array array(PreparedStatement statement, List<ProvisionId> clauses) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("uuid", clauses.stream().map(ProvisionId::value).toArray(UUID[]::new));
    }
}
