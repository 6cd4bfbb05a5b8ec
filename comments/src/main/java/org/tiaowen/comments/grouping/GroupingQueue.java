package org.tiaowen.comments.grouping;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.clauselinks.CommentsLinked;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionsDivided;

/** The comments whose opinions wait for being grouped: a row each, written in the transaction that split them. */
@Component
class GroupingQueue {

    private static final Duration FIRST_REST = Duration.ofSeconds(5);

    /** 5 s doubled nine times: three quarters of an hour between the last attempts. */
    private static final int MOST_DOUBLINGS = 9;

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupingQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(CommentsLinked linked) {
        add(linked.comments());
    }

    @EventListener
    void on(OpinionsDivided divided) {
        add(List.of(divided.comment()));
    }

    void add(Collection<CommentId> comments) {
        jdbc.sql("""
                        insert into opinion_grouping_task (comment, added_at, due_at)
                        select comment, :now, :now from unnest(:comments) comment
                        on conflict (comment) do update set due_at = excluded.due_at
                        """)
                .param("comments", values(comments))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes waiting comments nobody else works on, for as long as the caller's transaction lasts. */
    List<CommentId> claim(int most) {
        return jdbc.sql("""
                        select comment from opinion_grouping_task where due_at <= :now
                        order by due_at, added_at limit :most for update skip locked
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new CommentId(row.getObject(1, UUID.class)))
                .list();
    }

    void done(Collection<CommentId> comments) {
        jdbc.sql("delete from opinion_grouping_task where comment = any (:comments)")
                .param("comments", values(comments))
                .update();
    }

    /** The comment is tried again later, each time after a longer rest. */
    @Transactional
    void failed(CommentId comment, Throwable reason) {
        String words = String.valueOf(reason);
        int attempts = jdbc.sql("select attempts from opinion_grouping_task where comment = :comment")
                .param("comment", comment.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
        jdbc.sql("""
                        update opinion_grouping_task set attempts = attempts + 1, last_error = :error, due_at = :due
                        where comment = :comment
                        """)
                .param("comment", comment.value())
                .param("error", words.substring(0, Math.min(words.length(), LONGEST_ERROR)))
                .param(
                        "due",
                        clock.instant()
                                .plus(FIRST_REST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)))
                                .atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] values(Collection<CommentId> comments) {
        return comments.stream().map(CommentId::value).toArray(UUID[]::new);
    }
}
