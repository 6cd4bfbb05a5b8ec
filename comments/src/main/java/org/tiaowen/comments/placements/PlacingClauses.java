package org.tiaowen.comments.placements;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.placements.PlacementQueue.Pair;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.versions.Versions;

/**
 * Works out what became of the clauses of one version in a later one, a pair of versions a transaction; whoever is killed leaves
 * the pair waiting. Doing it again gives the same rows unless a person corrected the lineage.
 */
@Component
class PlacingClauses {

    private static final Logger LOG = LoggerFactory.getLogger(PlacingClauses.class);

    private static final int ROWS_A_STATEMENT = 1_000;

    private final PlacementQueue queue;
    private final Versions versions;
    private final ConsultedTexts texts;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlacingClauses(
            PlacementQueue queue,
            Versions versions,
            ConsultedTexts texts,
            JdbcClient jdbc,
            JdbcTemplate template,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.versions = versions;
        this.texts = texts;
        this.jdbc = jdbc;
        this.template = template;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Works out one of the waiting pairs; false when none waits. */
    boolean placeSome() {
        Pair[] tried = new Pair[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Pair> claimed = queue.claim();
                claimed.ifPresent(pair -> {
                    tried[0] = pair;
                    place(pair);
                });
                return claimed.isPresent();
            }));
        } catch (RuntimeException | StackOverflowError e) {
            if (tried[0] == null) {
                throw e;
            }
            LOG.warn("the clauses of {} will be placed later", tried[0], e);
            queue.failed(tried[0], e);
            return true;
        }
    }

    private void place(Pair pair) {
        LegalText before = texts.of(pair.from()).orElseThrow();
        LegalText after = texts.of(pair.to()).orElseThrow();
        Lineage lineage = versions.lineage(pair.from(), pair.to()).orElseThrow();
        write(pair, ClausePlacements.of(before, after, lineage));
        queue.done(pair);
        events.publishEvent(new LinksPlaced(pair.from(), pair.to()));
    }

    private void write(Pair pair, List<ClausePlacement> placements) {
        jdbc.sql("delete from clause_placement where from_version = :from and to_version = :to")
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .update();
        template.batchUpdate("""
                insert into clause_placement (from_version, to_version, source, status, targets, choices)
                values (?, ?, ?, ?, ?, ?)
                """, placements, ROWS_A_STATEMENT, (statement, placement) -> {
            statement.setObject(1, pair.from().value());
            statement.setObject(2, pair.to().value());
            statement.setObject(3, placement.source().value());
            statement.setString(4, placement.status().name());
            statement.setArray(5, array(statement, placement.targets()));
            statement.setArray(6, array(statement, placement.choices()));
        });
        jdbc.sql("""
                        insert into placement_pair (from_version, to_version, worked_out_at) values (:from, :to, :now)
                        on conflict (from_version, to_version) do update set worked_out_at = excluded.worked_out_at
                        """)
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Array array(PreparedStatement statement, List<ProvisionId> clauses) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("uuid", clauses.stream().map(ProvisionId::value).toArray(UUID[]::new));
    }
}
