package org.tiaowen.comments.clauselinks;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentsReceived;
import org.tiaowen.comments.queues.TaskTable;

/** The comments that wait for being analysed. */
@Component
class LinkingQueue {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TaskTable tasks;
    private final ApplicationEventPublisher events;

    LinkingQueue(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tasks = new TaskTable(jdbc, clock, "comment_linking_task");
        this.events = events;
    }

    @EventListener
    void on(CommentsReceived received) {
        add(received.comments());
    }

    void add(List<CommentId> comments) {
        tasks.add(CommentId.values(comments));
    }

    /** Whether a comment waits that is due. */
    boolean isDue() {
        return tasks.isDueSince(Duration.ZERO);
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
        return tasks.claim(most).stream().map(CommentId::new).toList();
    }

    void done(List<CommentId> comments) {
        tasks.done(CommentId.values(comments));
    }

    /** The comment is tried again later, each time after a longer rest. */
    @Transactional
    void failed(CommentId comment, Throwable reason) {
        tasks.failed(comment.value(), reason);
        events.publishEvent(new LinkingPutOff(comment));
    }
}
