package org.tiaowen.comments.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Answers that came back — 反馈回传: what was answered to comments a contact point brought in goes back to it, and to each
 * contact point above it that the comment went through, and whoever tells the person writes it down (已转告). Thread-safe.
 */
@Component
public class ReturnedAnswers {

    static final int LONGEST_NOTE = 1_000;

    private static final String RETURNED = """
            from opinion_fate f
            join comment_opinion o on o.id = f.opinion and o.current
            join comment c on c.id = o.comment
            left join answer_passed_on p on p.opinion = f.opinion and p.revision = f.published_revision
                and p.contact_point = :point
            where f.published_revision is not null
                and (c.contact_point = :point or exists (select 1 from comment_step s where s.comment = c.id
                    and s.from_point = :point and s.kind in ('FORWARDED', 'SUMMARISED')))
                and not (:openOnly and p.opinion is not null)
            """;

    private final ContactPoints contactPoints;
    private final SealedSayings sayings;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnedAnswers(ContactPoints contactPoints, SealedSayings sayings, JdbcClient jdbc, Clock clock) {
        this.contactPoints = contactPoints;
        this.sayings = sayings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An answer that came back.
     *
     * @param revision of the answer
     * @param passedOn null while nobody told the person
     */
    public record Returned(
            OpinionId opinion,
            int revision,
            Instant publishedAt,
            @Nullable PassedOn passedOn) {}

    /**
     * The person was told — 已转告.
     *
     * @param how in which way
     * @param note may be empty; with personal data masked
     */
    public record PassedOn(Channel how, String note, String by, Instant at) {}

    /** What came of passing an answer on. */
    public sealed interface Outcome permits Passed, Refused {}

    /** It is written down. */
    public record Passed(PassedOn passedOn) implements Outcome {}

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The answers that came back to a contact point, the newest first.
     *
     * @param openOnly leave out those the person was told
     * @param page from 0
     */
    public List<Returned> of(ContactPointId contactPoint, boolean openOnly, int page, int size) {
        return jdbc.sql("select f.opinion, f.published_revision, f.published_at, p.how, p.note, p.by_user, p.at "
                        + RETURNED + " order by f.published_at desc, f.opinion limit :size offset :from")
                .param("point", contactPoint.value())
                .param("openOnly", openOnly)
                .param("size", size)
                .param("from", (long) page * size)
                .query(ReturnedAnswers::read)
                .list();
    }

    /** How many there are. */
    public long count(ContactPointId contactPoint, boolean openOnly) {
        return jdbc.sql("select count(*) " + RETURNED)
                .param("point", contactPoint.value())
                .param("openOnly", openOnly)
                .query(Long.class)
                .single();
    }

    /**
     * Writes down that the person was told.
     *
     * @param by the acting user's name, of the contact point's staff
     */
    @Transactional
    public Outcome passOn(OpinionId opinion, int revision, Channel how, String note, String by) {
        List<Problem> problems = new ArrayList<>();
        ContactPointId point =
                contactPoints.ofStaff(by).map(found -> found.id()).orElse(null);
        if (note.length() > LONGEST_NOTE) {
            problems.add(Problem.at("note", "too-long", LONGEST_NOTE));
        }
        if (!StorableText.is(note)) {
            problems.add(Problem.at("note", "text.not-text"));
        }
        if (point == null || !cameBack(opinion, revision, point)) {
            problems.add(Problem.at("opinion", "contact-point.not-collector"));
        }
        if (point == null || !problems.isEmpty()) {
            return new Refused(problems);
        }
        PassedOn passed = new PassedOn(how, sayings.masked(note.strip()), by, clock.instant());
        int kept = jdbc.sql("""
                        insert into answer_passed_on (opinion, revision, contact_point, how, note, sealed, by_user, at)
                        values (:opinion, :revision, :point, :how, :note, :sealed, :by, :at) on conflict do nothing
                        """)
                .param("opinion", opinion.value())
                .param("revision", revision)
                .param("point", point.value())
                .param("how", how.name())
                .param("note", passed.note())
                .param(
                        "sealed",
                        sayings.sealed(SealedSayings.passedOn(revision, point.value()), opinion.value(), note.strip()),
                        Types.BINARY)
                .param("by", by)
                .param("at", passed.at().atOffset(ZoneOffset.UTC))
                .update();
        return kept == 1 ? new Passed(passed) : new Refused(List.of(Problem.at("opinion", "answer.passed-on")));
    }

    private boolean cameBack(OpinionId opinion, int revision, ContactPointId point) {
        return jdbc.sql("select exists (select 1 " + RETURNED
                        + " and f.opinion = :opinion and f.published_revision = :revision)")
                .param("point", point.value())
                .param("openOnly", false)
                .param("opinion", opinion.value())
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }

    private static Returned read(ResultSet row, int number) throws SQLException {
        String how = row.getString("how");
        PassedOn passed = how == null
                ? null
                : new PassedOn(
                        Channel.valueOf(how),
                        row.getString("note"),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant());
        return new Returned(
                new OpinionId(row.getObject("opinion", UUID.class)),
                row.getInt("published_revision"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                passed);
    }
}
