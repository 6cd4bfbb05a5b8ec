package org.tiaowen.comments.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * Publishing answers: until a person does, an answer is a draft. What was published stays so; another answer is another
 * revision, and until that is published too the earlier one is read. What is published is what the person had before them: no
 * colleague's answer, no division of the opinion can come in between. Thread-safe.
 */
@Component
public class PublishingAnswers {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishingAnswers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Published, Refused {}

    /**
     * Done.
     *
     * @param opinions whose answers were published now; those without a draft are missing
     */
    public record Published(List<OpinionId> opinions) implements Outcome {

        public Published {
            opinions = List.copyOf(opinions);
        }
    }

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Publishes one answer.
     *
     * @param seen the revision the user had before them
     * @param by the acting user's name
     */
    @Transactional
    public Outcome publish(OpinionId opinion, int seen, String by) {
        return publish(Map.of(opinion, seen), by);
    }

    /**
     * Publishes answers, all or none.
     *
     * @param seen the opinions, each with the revision of the answer the user had before them
     * @param by the acting user's name
     */
    @Transactional
    public Outcome publish(Map<OpinionId, Integer> seen, String by) {
        List<OpinionId> opinions = List.copyOf(seen.keySet());
        int standing = jdbc.sql("""
                        select count(*) from (select f.opinion from unnest(cast(:opinions as uuid[]), cast(:seen as integer[])) as s (opinion, seen)
                        join opinion_fate f on f.opinion = s.opinion and f.revision = s.seen
                        join comment_opinion o on o.id = f.opinion and o.current
                        order by f.opinion for update of f for share of o) held
                        """)
                .param("opinions", OpinionId.values(opinions))
                .param("seen", opinions.stream().map(seen::get).toArray(Integer[]::new))
                .query(Integer.class)
                .single();
        if (standing != opinions.size()) {
            return new Refused(List.of(Problem.at("seen", "answer.changed")));
        }
        return published(opinions, by);
    }

    /**
     * Publishes every draft of an answer in a consultation.
     *
     * @param by the acting user's name
     */
    @Transactional
    public Published publishAll(ConsultationId consultation, String by) {
        return published(drafts(consultation), by);
    }

    /** The opinions of a consultation whose newest answer is not published, those decided first first. */
    public List<OpinionId> drafts(ConsultationId consultation) {
        return jdbc.sql("""
                        select f.opinion from opinion_fate f
                        join comment_opinion o on o.id = f.opinion and o.current
                        join comment c on c.id = o.comment
                        where c.consultation = :consultation and f.published_revision is distinct from f.revision
                        order by f.decided_at, f.opinion
                        """)
                .param("consultation", consultation.value())
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
    }

    private Published published(Collection<OpinionId> opinions, String by) {
        Instant now = clock.instant();
        List<OpinionId> done = jdbc.sql("""
                        insert into answer_publication (opinion, revision, published_by, published_at)
                        select f.opinion, f.revision, :by, :at from opinion_fate f
                        where f.opinion = any (cast(:opinions as uuid[]))
                        on conflict do nothing
                        returning opinion
                        """)
                .param("opinions", OpinionId.values(opinions))
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new OpinionId(row.getObject(1, UUID.class)))
                .list();
        if (!done.isEmpty()) {
            events.publishEvent(new AnswersPublished(done, by, now));
        }
        return new Published(done);
    }
}
