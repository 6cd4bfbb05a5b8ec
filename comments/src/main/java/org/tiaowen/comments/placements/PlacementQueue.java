package org.tiaowen.comments.placements;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.consultations.ConsultationAnnounced;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.LineageCorrected;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.VersionPublished;
import org.tiaowen.drafting.versions.Versions;

/**
 * The pairs of versions that wait for being worked out: a row each, written in the transaction that publishes a version,
 * announces a consultation, corrects a lineage or decides on a placement.
 */
@Component
class PlacementQueue {

    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    /** The rest is doubled nine times: three quarters of an hour between the last attempts. */
    private static final int MOST_DOUBLINGS = 9;

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Clock clock;

    PlacementQueue(JdbcClient jdbc, Versions versions, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.clock = clock;
    }

    /** Two versions of one draft, the later one second. */
    record Pair(VersionId from, VersionId to) {}

    @EventListener
    void on(VersionPublished published) {
        lock(published.draft());
        add(followed(published.draft()).stream()
                .filter(from -> from.number() < published.number())
                .map(from -> new Pair(from.id(), published.version()))
                .toList());
    }

    @EventListener
    void on(ConsultationAnnounced announced) {
        addLaterThan(announced.version());
    }

    @EventListener
    void on(LineageCorrected corrected) {
        lock(corrected.draft());
        List<Version> all = versions.list(corrected.draft());
        int from = number(all, corrected.from());
        int to = number(all, corrected.to());
        List<Version> followed = followed(corrected.draft());
        add(followed.stream()
                .filter(one -> one.number() <= from)
                .flatMap(one ->
                        all.stream().filter(other -> other.number() >= to).map(other -> new Pair(one.id(), other.id())))
                .toList());
    }

    /** The clauses of that version are followed into every later one. */
    void addLaterThan(VersionId from) {
        versions.find(from).ifPresent(first -> {
            lock(first.draft());
            add(versions.list(first.draft()).stream()
                    .filter(version -> version.number() > first.number())
                    .map(version -> new Pair(from, version.id()))
                    .filter(pair -> !isWorkedOut(pair))
                    .toList());
        });
    }

    /** Every pair of a consultation's version and a later one that nobody worked out or will. */
    @Transactional
    void addMissing() {
        jdbc.sql("select distinct version from consultation")
                .query((row, n) -> new VersionId(row.getObject(1, UUID.class)))
                .list()
                .forEach(this::addLaterThan);
    }

    /** Takes a waiting pair nobody else works on, for as long as the caller's transaction lasts. */
    Optional<Pair> claim() {
        return jdbc.sql("""
                        select from_version, to_version from placement_task where due_at <= :now
                        order by due_at, added_at limit 1 for update skip locked
                        """)
                .param("now", now())
                .query((row, n) -> new Pair(
                        new VersionId(row.getObject(1, UUID.class)), new VersionId(row.getObject(2, UUID.class))))
                .optional();
    }

    void done(Pair pair) {
        jdbc.sql("delete from placement_task where from_version = :from and to_version = :to")
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .update();
    }

    /** The pair is tried again later, each time after a longer rest. */
    @Transactional
    void failed(Pair pair, Throwable reason) {
        String words = String.valueOf(reason);
        int attempts = jdbc.sql("select attempts from placement_task where from_version = :from and to_version = :to")
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .query(Integer.class)
                .optional()
                .orElse(0);
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        jdbc.sql("""
                        update placement_task set attempts = attempts + 1, last_error = :error, due_at = :due
                        where from_version = :from and to_version = :to
                        """)
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .param("error", words.substring(0, Math.min(words.length(), LONGEST_ERROR)))
                .param("due", clock.instant().plus(rest).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A correction that comes while the pair is worked on waits here for its row, and has it worked out once more. */
    private void add(Collection<Pair> pairs) {
        for (Pair pair : pairs) {
            jdbc.sql("""
                            insert into placement_task (from_version, to_version, added_at, due_at)
                            values (:from, :to, :now, :now)
                            on conflict (from_version, to_version) do update set due_at = excluded.due_at
                            """)
                    .param("from", pair.from().value())
                    .param("to", pair.to().value())
                    .param("now", now())
                    .update();
        }
    }

    private boolean isWorkedOut(Pair pair) {
        return jdbc.sql("""
                        select exists (select 1 from placement_pair where from_version = :from and to_version = :to)
                        """)
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .query(Boolean.class)
                .single();
    }

    /** The versions whose clauses are followed: those before the public, and those in which a person placed a link. */
    private List<Version> followed(DraftId draft) {
        List<VersionId> followed = jdbc.sql("""
                        select version from consultation where draft = :draft
                        union
                        select d.version from placement_decision d
                        join comment_opinion o on o.id = d.opinion
                        join comment c on c.id = o.comment
                        join consultation k on k.id = c.consultation
                        where k.draft = :draft
                        """)
                .param("draft", draft.value())
                .query((row, n) -> new VersionId(row.getObject(1, UUID.class)))
                .list();
        return versions.list(draft).stream()
                .filter(version -> followed.contains(version.id()))
                .toList();
    }

    /** A version and a consultation that come at one time would not see each other, and the pair would be missing. */
    private void lock(DraftId draft) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:draft, 0))")
                .param("draft", "placements of " + draft)
                .query((row, n) -> true)
                .list();
    }

    private static int number(List<Version> all, VersionId id) {
        return all.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
