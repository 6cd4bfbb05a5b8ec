package org.tiaowen.comments.clauselinks;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentsReceived;

/** The comments that wait for being analysed: a row each, written in the transaction that stores the comment. */
@Component
class LinkingQueue {

    private static final Duration FIRST_REST = Duration.ofSeconds(5);

    /** 5 s doubled nine times: three quarters of an hour between the last attempts. */
    private static final int MOST_DOUBLINGS = 9;

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LinkingQueue(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(CommentsReceived received) {
        add(received.comments());
    }

    void add(List<CommentId> comments) {
        jdbc.sql("""
                        insert into comment_linking_task (comment, added_at, due_at)
                        select id, :now, :now from unnest(cast(:comments as uuid[])) as id
                        on conflict (comment) do update set due_at = excluded.due_at
                        """)
                .param("comments", CommentId.values(comments))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every comment that was analysed by an earlier edition of the linker waits again; tells how many. */
    @Transactional
    int addOutdated() {
        return jdbc.sql("""
                        insert into comment_linking_task (comment, added_at, due_at)
                        select comment, :now, :now from comment_analysis
                        group by comment having max(edition) < :edition
                        on conflict (comment) do nothing
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("edition", ClauseLinker.EDITION)
                .update();
    }

    /** Takes waiting comments nobody else works on, for as long as the caller's transaction lasts. */
    List<CommentId> claim(int most) {
        return jdbc.sql("""
                        select comment from comment_linking_task where due_at <= :now
                        order by due_at, added_at limit :most for update skip locked
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new CommentId(row.getObject(1, UUID.class)))
                .list();
    }

    void done(List<CommentId> comments) {
        jdbc.sql("delete from comment_linking_task where comment = any (:comments)")
                .param("comments", CommentId.values(comments))
                .update();
    }

    /** The comment is tried again later, each time after a longer rest. */
    @Transactional
    void failed(CommentId comment, Throwable reason) {
        String words = String.valueOf(reason);
        int attempts = jdbc.sql("select attempts from comment_linking_task where comment = :comment")
                .param("comment", comment.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        jdbc.sql("""
                        update comment_linking_task set attempts = attempts + 1, last_error = :error, due_at = :due
                        where comment = :comment
                        """)
                .param("comment", comment.value())
                .param("error", words.substring(0, Math.min(words.length(), LONGEST_ERROR)))
                .param("due", clock.instant().plus(rest).atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new LinkingPutOff(comment));
    }
}
