package org.tiaowen.drafting.versions;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One real PostgreSQL for all tests of this module, with the tables of drafts, and the beans over it put together. */
public final class DraftingDatabase {

    private static final DataSource DATA_SOURCE = start();

    final List<Object> events = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc = JdbcClient.create(DATA_SOURCE);
    final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(DATA_SOURCE));
    final Drafts drafts;
    final WorkingCopies workingCopies;
    final Versions versions;
    final LineageCorrections lineageCorrections;
    final CheckingCitations checkingCitations;

    DraftingDatabase(Clock clock) {
        var store = new DraftStore(jdbc, transactions, clock);
        var doubts = new DoubtRows(store);
        drafts = new Drafts(store);
        var descents = new DescentRows(store);
        workingCopies = new WorkingCopies(store, doubts, descents);
        var rows = new VersionRows(store);
        var corrections = new CorrectionRows(store);
        var lineages = new LineageRows(store, rows, corrections);
        var since = new SinceTheVersion(store, rows, doubts, descents, corrections);
        versions = new Versions(store, rows, new ClauseRows(store), lineages, since, corrections, events::add);
        lineageCorrections = new LineageCorrections(store, rows, lineages, corrections, since, doubts, events::add);
        checkingCitations = new CheckingCitations(store, since, rows, workingCopies);
    }

    /** The one database. */
    public static DataSource dataSource() {
        return DATA_SOURCE;
    }

    private static DataSource start() {
        try {
            // stopped by its own shutdown hook
            DataSource dataSource = EmbeddedPostgres.start().getPostgresDatabase();
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration/drafting")
                    .load()
                    .migrate();
            return dataSource;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
