package org.tiaowen.comments.clauselinks;

import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.MaskingCorrected;
import org.tiaowen.comments.moderation.CommentRestored;
import org.tiaowen.comments.moderation.CommentWithheld;
import org.tiaowen.comments.moderation.CommentsPublished;
import org.tiaowen.search.index.IndexKind;
import org.tiaowen.search.index.IndexQueue;

/**
 * Tells the index, within the same transaction, which comments have changed. A comment is indexed when it is analysed, not
 * before: seconds later it would be indexed again. One that cannot be analysed now is indexed as it came.
 */
@Component
class CommentIndexing {

    private static final int FEW = 20;

    private static final Duration UNTIL_GROUPED = Duration.ofSeconds(15);

    private final IndexQueue queue;

    CommentIndexing(IndexQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(LinkingPutOff putOff) {
        changed(List.of(putOff.comment()));
    }

    /** Many at once come from a batch, and will be grouped in a moment: then they are indexed once and not twice. */
    @EventListener
    void on(CommentsLinked linked) {
        if (linked.comments().size() > FEW) {
            queue.addLater(
                    IndexKind.COMMENTS,
                    linked.comments().stream().map(CommentId::value).toList(),
                    UNTIL_GROUPED);
        } else {
            changed(linked.comments());
        }
    }

    @EventListener
    void on(LinkDecided decided) {
        changed(List.of(decided.comment()));
    }

    @EventListener
    void on(MaskingCorrected corrected) {
        changed(List.of(corrected.comment()));
    }

    @EventListener
    void on(CommentsPublished published) {
        changed(published.comments());
    }

    @EventListener
    void on(CommentWithheld withheld) {
        changed(List.of(withheld.comment()));
    }

    @EventListener
    void on(CommentRestored restored) {
        changed(List.of(restored.comment()));
    }

    private void changed(List<CommentId> comments) {
        queue.addAll(IndexKind.COMMENTS, comments.stream().map(CommentId::value).toList());
    }
}
