package org.tiaowen.comments.clauselinks;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentReceived;
import org.tiaowen.comments.moderation.CommentRestored;
import org.tiaowen.comments.moderation.CommentWithheld;
import org.tiaowen.search.index.IndexKind;
import org.tiaowen.search.index.IndexQueue;

/** Tells the index, within the same transaction, which comments have changed. */
@Component
class CommentIndexing {

    private final IndexQueue queue;

    CommentIndexing(IndexQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(CommentReceived received) {
        changed(received.comment());
    }

    @EventListener
    void on(CommentLinked linked) {
        changed(linked.comment());
    }

    @EventListener
    void on(LinkDecided decided) {
        changed(decided.comment());
    }

    @EventListener
    void on(CommentWithheld withheld) {
        changed(withheld.comment());
    }

    @EventListener
    void on(CommentRestored restored) {
        changed(restored.comment());
    }

    private void changed(CommentId comment) {
        queue.add(IndexKind.COMMENTS, comment.value());
    }
}
