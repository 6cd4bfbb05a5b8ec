package org.tiaowen.comments.digests;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tiaowen.comments.clauselinks.CommentsLinked;
import org.tiaowen.comments.clauselinks.LinkDecided;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.grouping.OpinionsGrouped;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.moderation.CommentRestored;
import org.tiaowen.comments.moderation.CommentWithheld;
import org.tiaowen.comments.moderation.CommentsPublished;
import org.tiaowen.comments.opinions.OpinionsDivided;

/** Counts the committed changes of what is said in each consultation, so that a reader knows whether its counts still hold. */
@Component
class DigestChanges {

    private final Comments comments;
    private final Map<ConsultationId, Long> changes = new ConcurrentHashMap<>();

    DigestChanges(Comments comments) {
        this.comments = comments;
    }

    long of(ConsultationId consultation) {
        return changes.getOrDefault(consultation, 0L);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OpinionsGrouped grouped) {
        changes.merge(grouped.consultation(), 1L, Long::sum);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CommentsLinked linked) {
        changed(linked.comments());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LinkDecided decided) {
        changed(List.of(decided.comment()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OpinionsDivided divided) {
        changed(List.of(divided.comment()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CommentWithheld withheld) {
        changed(List.of(withheld.comment()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CommentRestored restored) {
        changed(List.of(restored.comment()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CommentsPublished published) {
        changed(published.comments());
    }

    private void changed(Collection<CommentId> ids) {
        new HashSet<>(comments.consultations(ids).values())
                .forEach(consultation -> changes.merge(consultation, 1L, Long::sum));
    }
}
