package org.tiaowen.comments.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;

/** The consultations: announcing them, changing their papers and times, finding them. Thread-safe. */
@Component
public class Consultations {

    private static final String COLUMNS =
            "select id, draft, version, version_number, title, notice, explanation, opens_at, closes_at, publishing, created_by, created_at from consultation ";

    /** Times are typed to the minute: whoever ends a consultation now types the minute that runs. */
    private static final Duration FIELD = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consultations(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What came of announcing or changing a consultation. */
    public sealed interface Announcement permits Announced, Refused {}

    /** It stands. */
    public record Announced(Consultation consultation) implements Announcement {}

    /** It was refused, for all these reasons; nothing was stored. */
    public record Refused(List<Problem> problems) implements Announcement {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Announces a consultation on a version.
     *
     * @param versionNumber the number of that version within its draft
     * @param by the acting user's name
     */
    @Transactional
    public Announcement announce(
            DraftId draft, VersionId version, int versionNumber, ConsultationPapers papers, String by) {
        List<Problem> problems = new ArrayList<>(papers.problems());
        if (papers.closesAt().isBefore(clock.instant())) {
            problems.add(Problem.at("closesAt", "closed-when-announced"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        ConsultationId id = ConsultationId.next();
        jdbc.sql("""
                        insert into consultation (id, draft, version, version_number, title, notice, explanation,
                            opens_at, closes_at, publishing, created_by, created_at)
                        values (:id, :draft, :version, :number, :title, :notice, :explanation,
                            :opens, :closes, :publishing, :by, :at)
                        """)
                .param("id", id.value())
                .param("draft", draft.value())
                .param("version", version.value())
                .param("number", versionNumber)
                .param("title", papers.title().strip())
                .param("notice", papers.notice())
                .param("explanation", papers.explanation())
                .param("opens", utc(papers.opensAt()))
                .param("closes", utc(papers.closesAt()))
                .param("publishing", papers.publishing().name())
                .param("by", by)
                .param("at", utc(clock.instant()))
                .update();
        keepHistory(id, papers, by);
        events.publishEvent(new ConsultationAnnounced(id, version, by));
        return new Announced(find(id).orElseThrow());
    }

    /**
     * One state of the papers and the times.
     *
     * @param revision 1 for what was announced, then one more with each change
     * @param by who announced or changed it
     */
    public record Revision(int revision, ConsultationPapers papers, String by, Instant at) {}

    /**
     * Changes the papers or the times; what they were before stays in the history. Comments were given under the opening
     * time that has come, so that it stays; an end can be put off or brought forward, but not into the past.
     *
     * @param seen the revision the person looked at
     * @param by the acting user's name
     * @throws IllegalArgumentException when there is no such consultation
     */
    @Transactional
    public Announcement change(ConsultationId id, ConsultationPapers papers, int seen, String by) {
        jdbc.sql("select id from consultation where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        Consultation before = find(id).orElseThrow(() -> new IllegalArgumentException("no consultation " + id));
        List<Problem> problems = new ArrayList<>(papers.problems());
        Instant now = clock.instant();
        if (before.stateAt(now) != ConsultationState.ANNOUNCED
                && !papers.opensAt().equals(before.opensAt())) {
            problems.add(Problem.at("opensAt", "consultation.opened"));
        }
        if (!papers.closesAt().equals(before.closesAt()) && papers.closesAt().isBefore(now.minus(FIELD))) {
            problems.add(Problem.at("closesAt", "closes-in-the-past"));
        }
        if (historyOf(id).size() != seen) {
            problems.add(Problem.at("", "consultation.changed"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        jdbc.sql("""
                        update consultation set title = :title, notice = :notice, explanation = :explanation,
                            opens_at = :opens, closes_at = :closes, publishing = :publishing
                        where id = :id
                        """)
                .param("id", id.value())
                .param("title", papers.title().strip())
                .param("notice", papers.notice())
                .param("explanation", papers.explanation())
                .param("opens", utc(papers.opensAt()))
                .param("closes", utc(papers.closesAt()))
                .param("publishing", papers.publishing().name())
                .update();
        keepHistory(id, papers, by);
        events.publishEvent(new ConsultationChanged(id, by));
        return new Announced(find(id).orElseThrow());
    }

    /** Every state of the papers and the times, the earliest first. */
    public List<Revision> historyOf(ConsultationId id) {
        return jdbc.sql("select * from consultation_change where consultation = :id order by line")
                .param("id", id.value())
                .query((row, number) -> new Revision(
                        number + 1,
                        new ConsultationPapers(
                                row.getString("title"),
                                row.getString("notice"),
                                row.getString("explanation"),
                                moment(row, "opens_at"),
                                moment(row, "closes_at"),
                                Publishing.valueOf(row.getString("publishing"))),
                        row.getString("changed_by"),
                        moment(row, "changed_at")))
                .list();
    }

    /** The consultation with that identity. */
    public Optional<Consultation> find(ConsultationId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Consultations::read)
                .optional();
    }

    /** All consultations, those that close last first. */
    public List<Consultation> all() {
        return jdbc.sql(COLUMNS + "order by closes_at desc, id")
                .query(Consultations::read)
                .list();
    }

    /** The consultations that receive comments now, those that close first first. */
    public List<Consultation> open() {
        return jdbc.sql(COLUMNS + "where opens_at <= :now and closes_at > :now order by closes_at, id")
                .param("now", utc(clock.instant()))
                .query(Consultations::read)
                .list();
    }

    /** The consultations that ended, the last ones first; at most so many. */
    public List<Consultation> closed(int most) {
        return jdbc.sql(COLUMNS + "where closes_at <= :now order by closes_at desc, id limit :most")
                .param("now", utc(clock.instant()))
                .param("most", most)
                .query(Consultations::read)
                .list();
    }

    /** The consultations on any version of a draft, the newest first. */
    public List<Consultation> of(DraftId draft) {
        return jdbc.sql(COLUMNS + "where draft = :draft order by created_at desc, id")
                .param("draft", draft.value())
                .query(Consultations::read)
                .list();
    }

    /** Where that consultation stands now. */
    public ConsultationState stateOf(Consultation consultation) {
        return consultation.stateAt(clock.instant());
    }

    private void keepHistory(ConsultationId id, ConsultationPapers papers, String by) {
        jdbc.sql("""
                        insert into consultation_change (consultation, changed_at, changed_by, title, notice, explanation,
                            opens_at, closes_at, publishing)
                        values (:id, :at, :by, :title, :notice, :explanation, :opens, :closes, :publishing)
                        """)
                .param("id", id.value())
                .param("at", utc(clock.instant()))
                .param("by", by)
                .param("title", papers.title().strip())
                .param("notice", papers.notice())
                .param("explanation", papers.explanation())
                .param("opens", utc(papers.opensAt()))
                .param("closes", utc(papers.closesAt()))
                .param("publishing", papers.publishing().name())
                .update();
    }

    private static Consultation read(ResultSet row, int number) throws SQLException {
        return new Consultation(
                new ConsultationId(row.getObject("id", UUID.class)),
                new DraftId(row.getObject("draft", UUID.class)),
                new VersionId(row.getObject("version", UUID.class)),
                row.getInt("version_number"),
                row.getString("title"),
                row.getString("notice"),
                row.getString("explanation"),
                moment(row, "opens_at"),
                moment(row, "closes_at"),
                Publishing.valueOf(row.getString("publishing")),
                row.getString("created_by"),
                moment(row, "created_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
