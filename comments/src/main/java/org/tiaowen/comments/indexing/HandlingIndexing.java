package org.tiaowen.comments.indexing;

import java.util.Collection;
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

    private final JdbcClient jdbc;
    private final IndexQueue queue;

    HandlingIndexing(JdbcClient jdbc, IndexQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    @EventListener
    void on(OpinionsGrouped grouped) {
        changed(grouped.opinions());
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
        queue.addAll(
                IndexKind.COMMENTS,
                jdbc.sql("select distinct comment from comment_opinion where id = any (cast(:opinions as uuid[]))")
                        .param("opinions", OpinionId.values(opinions))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }
}
