package org.tiaowen.comments.closing;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tiaowen.comments.adoption.OpinionsDecided;
import org.tiaowen.comments.clauselinks.CommentsLinked;
import org.tiaowen.comments.clauselinks.LinkDecided;
import org.tiaowen.comments.consultations.ConsultationChanged;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.forwarding.CommentsReturned;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentsReceived;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.LinksPlaced;
import org.tiaowen.comments.placements.PlacementDecided;
import org.tiaowen.comments.placements.Placements;

/**
 * Opens the processing of a consultation again when something came that a person has to handle. Opinions are not divided any
 * more: all answers are published.
 */
@Component
class ReopeningByItself {

    static final String RECEIVED = "comments.processing.reopened.received";
    static final String PLACED = "comments.processing.reopened.placed";
    static final String CHANGED = "comments.processing.reopened.changed";

    private final ClosingProcessing closing;
    private final Placements placements;
    private final JdbcClient jdbc;

    ReopeningByItself(ClosingProcessing closing, Placements placements, JdbcClient jdbc) {
        this.closing = closing;
        this.placements = placements;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CommentsReceived received) {
        if (closing.isClosed(received.consultation())) {
            closing.reopenFor(received.consultation(), RECEIVED);
        }
    }

    @EventListener
    void on(CommentsLinked linked) {
        changed(linked.comments());
    }

    @EventListener
    void on(LinkDecided decided) {
        changed(List.of(decided.comment()));
    }

    @EventListener
    void on(LinksPlaced placed) {
        List<ConsultationId> placedIn = consultations(
                        """
                select k.id from consultation k join placement_pair pair
                    on pair.from_version = k.version and pair.to_version = :version
                """, "version", placed.to().value())
                .stream()
                .filter(placements::isWorkedOut)
                .toList();
        reopenWhereOpen(placedIn, PLACED);
    }

    @EventListener
    void on(PlacementDecided decided) {
        reopenWhereOpen(ofOpinions(decided.opinions()), PLACED);
    }

    /** A decision that is published in the same step leaves nothing open. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OpinionsDecided decided) {
        reopenWhereOpen(ofOpinions(decided.opinions()), CHANGED);
    }

    @EventListener
    void on(ConsultationChanged changed) {
        reopenWhereOpen(List.of(changed.consultation()), CHANGED);
    }

    @EventListener
    void on(CommentsReturned returned) {
        changed(returned.comments());
    }

    private List<ConsultationId> ofOpinions(List<OpinionId> opinions) {
        return consultations("""
                        select distinct c.consultation from comment c join comment_opinion o on o.comment = c.id
                        where o.id = any (:opinions)
                        """, "opinions", OpinionId.values(opinions));
    }

    private void changed(List<CommentId> comments) {
        reopenWhereOpen(
                consultations(
                        "select distinct consultation from comment where id = any (:comments)",
                        "comments",
                        CommentId.values(comments)),
                CHANGED);
    }

    private List<ConsultationId> consultations(String sql, String name, Object value) {
        return jdbc.sql(sql)
                .param(name, value)
                .query((row, n) -> new ConsultationId(row.getObject(1, UUID.class)))
                .list();
    }

    private void reopenWhereOpen(List<ConsultationId> consultations, String reason) {
        hold(consultations);
        consultations.stream()
                .filter(closing::isClosed)
                .filter(consultation -> !closing.openness(consultation).isNothing())
                .forEach(consultation -> closing.reopenFor(consultation, reason));
    }

    /** Who closes them now has done so when this returns, or sees what the caller's transaction changed. */
    private void hold(List<ConsultationId> consultations) {
        jdbc.sql("select id from consultation where id = any (:ids) order by id for key share")
                .param("ids", consultations.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
