package org.tiaowen.comments.moderation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.intake.CommentId;

/** Withholding comments from the public and restoring them; each step is kept with its reason. Thread-safe. */
@Component
public class WithholdingComments {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WithholdingComments(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** One step of the log. */
    public record Step(boolean withheld, String reason, String by, java.time.Instant at) {}

    /**
     * Withholds a comment from the public.
     *
     * @param reason not blank
     * @param by the acting user's name
     */
    @Transactional
    public void withhold(CommentId comment, String reason, String by) {
        log(comment, true, reason, by);
        jdbc.sql("""
                        insert into comment_withheld (comment, reason, since) values (:comment, :reason, :at)
                        on conflict (comment) do update set reason = excluded.reason
                        """)
                .param("comment", comment.value())
                .param("reason", reason)
                .param("at", now())
                .update();
        events.publishEvent(new CommentWithheld(comment, reason, by));
    }

    /** Gives a withheld comment back to the public. */
    @Transactional
    public void restore(CommentId comment, String reason, String by) {
        log(comment, false, reason, by);
        jdbc.sql("delete from comment_withheld where comment = :comment")
                .param("comment", comment.value())
                .update();
        events.publishEvent(new CommentRestored(comment, reason, by));
    }

    /** What was done with a comment, the earliest first. */
    public List<Step> historyOf(CommentId comment) {
        return jdbc.sql(
                        "select withheld, reason, by_user, at from comment_moderation where comment = :comment order by id")
                .param("comment", comment.value())
                .query((row, n) -> new Step(
                        row.getBoolean("withheld"),
                        row.getString("reason"),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void log(CommentId comment, boolean withheld, String reason, String by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("withholding and restoring want a reason");
        }
        jdbc.sql("""
                        insert into comment_moderation (comment, withheld, reason, by_user, at)
                        values (:comment, :withheld, :reason, :by, :at)
                        """)
                .param("comment", comment.value())
                .param("withheld", withheld)
                .param("reason", reason)
                .param("by", by)
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
