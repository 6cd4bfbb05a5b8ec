package org.tiaowen.comments.indexing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.adoption.OpinionsDecided;
import org.tiaowen.comments.feedback.AnswersPublished;
import org.tiaowen.comments.grouping.OpinionsGrouped;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.search.index.IndexKind;
import org.tiaowen.search.index.IndexQueue;

/** Queues, in the same transaction, the comments whose handling has changed: the index has it for its facets. */
@Component
class HandlingIndexing {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final IndexQueue queue;

    HandlingIndexing(JdbcClient jdbc, IndexQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** Nobody waits for it; a moment later, so that what is grouped again and again is indexed once. */
    @EventListener
    void on(OpinionsGrouped grouped) {
        queue.addLater(IndexKind.COMMENTS, commentsOf(grouped.opinions()), SOON);
    }

    @EventListener
    void on(OpinionsDecided decided) {
        changed(decided.opinions());
    }

    @EventListener
    void on(AnswersPublished published) {
        changed(published.opinions());
    }

    private void changed(Collection<OpinionId> opinions) {
        queue.addAll(IndexKind.COMMENTS, commentsOf(opinions));
    }

    private List<UUID> commentsOf(Collection<OpinionId> opinions) {
        return jdbc.sql("select distinct comment from comment_opinion where id = any (cast(:opinions as uuid[]))")
                .param("opinions", OpinionId.values(opinions))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
