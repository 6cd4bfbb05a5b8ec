package org.tiaowen.drafting.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.library.LibraryImport.Outcome;
import tools.jackson.databind.node.ArrayNode;

/**
 * Takes many texts in. First everything that speaks against any of them is told; then they wait in the database and a worker takes
 * them in one by one, however often it is interrupted. Thread-safe.
 */
@Component
public class LibraryImports {

    /** All national laws and the regulations of three cities are a third of it; more are sent in parts. */
    public static final int MOST_TEXTS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(LibraryImports.class);

    private static final String SELECT = """
            select i.*,
                (select count(*) from library_import_text t where t.import_id = i.id and outcome = 'ADDED') as added,
                (select count(*) from library_import_text t where t.import_id = i.id and outcome in ('KNOWN', 'UPDATED')) as known,
                (select count(*) from library_import_text t where t.import_id = i.id
                    and outcome in ('DAY_TAKEN', 'REFUSED', 'FAILED')) as open
            from library_import i
            """;

    private final LibraryDatabase database;
    private final AddingLawTexts adding;
    private final Library library;
    private final ApplicationEventPublisher events;

    LibraryImports(LibraryDatabase database, AddingLawTexts adding, Library library, ApplicationEventPublisher events) {
        this.database = database;
        this.adding = adding;
        this.library = library;
        this.events = events;
    }

    /** Work was put into the queue; told inside the transaction that did. */
    public record LibraryImportsStarted(LibraryImportId id) {}

    /**
     * Puts texts into the queue. One that cannot be kept is told as such when its turn comes.
     *
     * @param name what the folder or archive is called
     * @param by user name
     * @throws IllegalArgumentException when there is none, or more than {@value #MOST_TEXTS}
     */
    public LibraryImportId start(String name, List<LawSource> sources, String by) {
        if (sources.isEmpty() || sources.size() > MOST_TEXTS) {
            throw new IllegalArgumentException("1 to " + MOST_TEXTS + " texts at once, not " + sources.size());
        }
        LibraryImportId id = LibraryImportId.next();
        ArrayNode rows = LibraryJson.MAPPER.createArrayNode();
        for (LawSource source : sources) {
            rows.addObject()
                    .put("position", rows.size())
                    .put("file", storable(source.file()))
                    .put("source", storable(source.text()));
        }
        return database.inTransaction(() -> {
            database.sql("""
                            insert into library_import (id, name, started_by, started_at, texts_total)
                            values (:id, :name, :by, :at, :total)
                            """)
                    .param("id", id.value())
                    .param("name", storable(name))
                    .param("by", by)
                    .param("at", LibraryDatabase.stored(database.now()))
                    .param("total", sources.size())
                    .update();
            database.sql("""
                            insert into library_import_text (import_id, position, file, source)
                            select :id, position, file, source
                            from jsonb_to_recordset(cast(:rows as jsonb)) as text(position integer, file text, source text)
                            """)
                    .param("id", id.value())
                    .param("rows", LibraryJson.MAPPER.writeValueAsString(rows))
                    .update();
            events.publishEvent(new LibraryImportsStarted(id));
            return id;
        });
    }

    /** U+0000, which no database keeps, as U+FFFD: the reader has refused such a text, its row is only to be listed. */
    private static String storable(String words) {
        return words.indexOf('\0') < 0 ? words : words.replace('\0', '\uFFFD');
    }

    /**
     * Takes the next text in. One that the program fails at is told as such, and the others go on.
     *
     * @return false when none waits
     * @throws TransientDataAccessException and its like while the database is away; the text waits
     */
    boolean takeNext() {
        AtomicReference<@Nullable Turn> turn = new AtomicReference<>();
        try {
            return takeNext(turn);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException away) {
            throw away;
        } catch (RuntimeException failed) {
            Turn failedAt = turn.get();
            if (failedAt == null) {
                throw failed;
            }
            LOG.warn("Text {} of the import {} could not be taken in", failedAt.position(), failedAt.id(), failed);
            database.inTransaction(() -> {
                done(failedAt.id(), failedAt.position(), Outcome.FAILED, Stream.of(), "");
                advance(failedAt.id(), 1);
                return failedAt;
            });
            return true;
        }
    }

    private record Turn(UUID id, int position) {}

    private boolean takeNext(AtomicReference<@Nullable Turn> turn) {
        return database.inTransaction(() -> database.sql(
                        "select id from library_import where finished_at is null order by started_at, id limit 1"
                                + " for update skip locked")
                .query(UUID.class)
                .optional()
                .map(id -> {
                    takeNext(id, turn);
                    return true;
                })
                .orElse(false));
    }

    private record Waiting(int position, LawSource source) {}

    private void takeNext(UUID id, AtomicReference<@Nullable Turn> turn) {
        Optional<Waiting> waiting = database.sql(
                        "select * from library_import_text where import_id = :id and outcome is null order by position limit 1")
                .param("id", id)
                .query((row, index) -> new Waiting(
                        row.getInt("position"), new LawSource(row.getString("file"), row.getString("source"))))
                .optional();
        waiting.ifPresent(text -> {
            turn.set(new Turn(id, text.position()));
            String by = database.sql("select started_by from library_import where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            done(id, text.position(), adding.add(text.source(), by));
        });
        advance(id, waiting.isPresent() ? 1 : 0);
    }

    private void advance(UUID id, int texts) {
        database.sql("""
                        update library_import set texts_done = least(texts_total, texts_done + :done),
                            finished_at = case when texts_done + :done >= texts_total or :done = 0
                                then cast(:now as timestamptz) end
                        where id = :id
                        """)
                .param("id", id)
                .param("done", texts)
                .param("now", LibraryDatabase.stored(database.now()))
                .update();
    }

    private void done(UUID id, int position, LawAdding came) {
        switch (came) {
            case LawAdding.Added added -> {
                done(id, position, Outcome.ADDED, Stream.of(added.text()), "");
                count(id, added.text().id());
            }
            case LawAdding.Known known -> done(id, position, Outcome.KNOWN, Stream.of(known.text()), "");
            case LawAdding.Updated told -> done(id, position, Outcome.UPDATED, Stream.of(told.text()), "");
            case LawAdding.DayTaken taken -> done(id, position, Outcome.DAY_TAKEN, Stream.of(taken.text()), "");
            case LawAdding.Refused refused ->
                done(
                        id,
                        position,
                        Outcome.REFUSED,
                        Stream.of(),
                        refused.problem().kind().name());
        }
    }

    private void count(UUID id, LawTextId text) {
        long articles = library.tree(text)
                .map(tree ->
                        tree.walk().filter(one -> one.level() == Level.ARTICLE).count())
                .orElse(0L);
        database.sql("update library_import set articles = articles + :articles where id = :id")
                .param("articles", articles)
                .param("id", id)
                .update();
    }

    private void done(UUID id, int position, Outcome outcome, Stream<LawText> text, String note) {
        Optional<LawText> kept = text.findFirst();
        database.sql("""
                        update library_import_text set outcome = :outcome, law_id = :law, text_id = :text, note = :note,
                            source = null
                        where import_id = :id and position = :position
                        """)
                .param("id", id)
                .param("position", position)
                .param("outcome", outcome.name())
                .param("law", kept.map(one -> one.law().value()).orElse(null))
                .param("text", kept.map(one -> one.id().value()).orElse(null))
                .param("note", note)
                .update();
    }

    /** How far an import has come. */
    public Optional<LibraryImport> find(LibraryImportId id) {
        return database.sql(SELECT + "where i.id = :id")
                .param("id", id.value())
                .query(LibraryImports::read)
                .optional();
    }

    /** The imports, the newest first. */
    public List<LibraryImport> list(int most) {
        return database.sql(SELECT + "order by i.started_at desc, i.id limit :most")
                .param("most", most)
                .query(LibraryImports::read)
                .list();
    }

    /** What became of the texts of an import, those that a person has to look at first. */
    public List<LibraryImport.Row> rows(LibraryImportId id, int from, int size) {
        return database.sql("""
                        select * from library_import_text where import_id = :id
                        order by coalesce(outcome in ('DAY_TAKEN', 'REFUSED', 'FAILED'), false) desc, position
                        limit :size offset :from
                        """)
                .param("id", id.value())
                .param("size", size)
                .param("from", from)
                .query((row, index) -> {
                    String outcome = row.getString("outcome");
                    UUID law = LibraryDatabase.id(row, "law_id");
                    UUID text = LibraryDatabase.id(row, "text_id");
                    return new LibraryImport.Row(
                            row.getInt("position") + 1,
                            row.getString("file"),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            law == null ? null : new LawId(law),
                            text == null ? null : new LawTextId(text),
                            row.getString("note"));
                })
                .list();
    }

    private static LibraryImport read(ResultSet row, int index) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new LibraryImport(
                new LibraryImportId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("started_by"),
                LibraryDatabase.instant(row, "started_at"),
                row.getInt("texts_total"),
                row.getInt("texts_done"),
                row.getInt("added"),
                row.getInt("known"),
                row.getInt("open"),
                row.getInt("articles"),
                finished == null ? null : finished.toInstant());
    }
}
