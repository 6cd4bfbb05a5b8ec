package org.tiaowen.drafting.library;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.drafting.versions.DraftingDatabase;

/** The beans of the library over the real PostgreSQL of this module's tests. */
final class LibraryOfTheTests {

    final List<Object> events = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc = JdbcClient.create(DraftingDatabase.dataSource());
    final Library library;
    final AddingLawTexts adding;
    final CorrectingLawTexts correcting;
    final CorrectingLawLineage lineage;
    final LibraryImports imports;

    /** Fails at every text that is new. */
    final LibraryImports failing;

    LibraryOfTheTests() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(DraftingDatabase.dataSource()));
        var database = new LibraryDatabase(jdbc, transactions, Clock.systemUTC());
        var laws = new LawRows(database);
        var clauses = new LawClauseRows(database);
        var citations = new LawCitationRows(database);
        library = new Library(database, laws, clauses, citations);
        var corrections = new LawCorrectionRows(database);
        correcting = new CorrectingLawTexts(database, laws, citations, corrections, events::add);
        lineage = new CorrectingLawLineage(database, laws, clauses, events::add);
        adding = new AddingLawTexts(database, laws, clauses, citations, correcting, events::add);
        imports = new LibraryImports(database, adding, library, events::add);
        failing = new LibraryImports(
                database,
                new AddingLawTexts(database, laws, clauses, citations, correcting, event -> {
                    throw new IllegalStateException("made to fail");
                }),
                library,
                events::add);
    }

    LawText added(String file, String text) {
        return switch (adding.add(new LawSource(file, text), "test")) {
            case LawAdding.Added added -> added.text();
            case LawAdding.Known known -> throw new AssertionError("known as " + known.text());
            case LawAdding.Updated told -> throw new AssertionError("known, and updated, as " + told.text());
            case LawAdding.DayTaken taken -> throw new AssertionError("day taken by " + taken.text());
            case LawAdding.Refused refused -> throw new AssertionError(refused.problem());
        };
    }
}
