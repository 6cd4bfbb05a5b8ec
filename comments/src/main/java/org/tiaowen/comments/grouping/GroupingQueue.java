package org.tiaowen.comments.grouping;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.clauselinks.CommentsLinked;
import org.tiaowen.comments.clauselinks.LinkingComments;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.MaskingCorrected;
import org.tiaowen.comments.opinions.OpinionsDivided;
import org.tiaowen.comments.queues.TaskTable;

/** The comments whose opinions wait for being grouped. */
@Component
class GroupingQueue {

    /**
     * While a batch comes in, what everybody looks for goes first: its clauses and that it can be found. Groups wait so long at
     * most; many opinions at once are also grouped with less work than a few at a time.
     */
    private static final Duration LONGEST_BEHIND_LINKING = Duration.ofMinutes(10);

    private final TaskTable tasks;
    private final LinkingComments linking;

    GroupingQueue(JdbcClient jdbc, Clock clock, LinkingComments linking) {
        this.tasks = new TaskTable(jdbc, clock, "opinion_grouping_task");
        this.linking = linking;
    }

    @EventListener
    void on(CommentsLinked linked) {
        add(linked.comments());
    }

    @EventListener
    void on(OpinionsDivided divided) {
        add(List.of(divided.comment()));
    }

    @EventListener
    void on(MaskingCorrected corrected) {
        add(List.of(corrected.comment()));
    }

    void add(Collection<CommentId> comments) {
        tasks.add(CommentId.values(comments));
    }

    /**
     * Takes waiting comments nobody else works on, for as long as the caller's transaction lasts; none while comments wait for
     * being linked, unless some have stood behind these for very long.
     */
    List<CommentId> claim(int most) {
        return linking.isDue() && !tasks.isDueSince(LONGEST_BEHIND_LINKING)
                ? List.of()
                : tasks.claim(most).stream().map(CommentId::new).toList();
    }

    void done(Collection<CommentId> comments) {
        tasks.done(CommentId.values(comments));
    }

    /** The comment is tried again later, each time after a longer rest. */
    @Transactional
    void failed(CommentId comment, Throwable reason) {
        tasks.failed(comment.value(), reason);
    }
}
