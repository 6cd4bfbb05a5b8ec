package org.tiaowen.comments.closing;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.clauselinks.CommentsLinked;
import org.tiaowen.comments.clauselinks.LinkDecided;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.CommentsReceived;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.OpinionsDivided;
import org.tiaowen.comments.placements.LinksPlaced;
import org.tiaowen.comments.placements.PlacementDecided;
import org.tiaowen.comments.placements.Placements;

/** Opens the processing of a consultation again when something came that a person has to handle. */
@Component
class ReopeningByItself {

    static final String RECEIVED = "comments.processing.reopened.received";
    static final String PLACED = "comments.processing.reopened.placed";
    static final String CHANGED = "comments.processing.reopened.changed";

    /** The last line of the log of each consultation says that it is closed. */
    private static final String CLOSED = """
            and (select p.closed from consultation_processing p where p.consultation = k.id order by p.id desc limit 1)
            """;

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
    void on(OpinionsDivided divided) {
        changed(List.of(divided.comment()));
    }

    @EventListener
    void on(LinksPlaced placed) {
        ifOpen(
                jdbc
                        .sql("""
                                select k.id from consultation k join placement_pair pair
                                    on pair.from_version = k.version and pair.to_version = :version
                                where true
                                """ + CLOSED)
                        .param("version", placed.to().value())
                        .query((row, n) -> new ConsultationId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .filter(placements::isWorkedOut)
                        .toList(),
                PLACED);
    }

    @EventListener
    void on(PlacementDecided decided) {
        ifOpen(
                jdbc.sql("""
                                select distinct k.id from consultation k
                                join comment c on c.consultation = k.id
                                join comment_opinion o on o.comment = c.id
                                where o.id = any (:opinions)
                                """ + CLOSED)
                        .param("opinions", OpinionId.values(decided.opinions()))
                        .query((row, n) -> new ConsultationId(row.getObject(1, UUID.class)))
                        .list(),
                PLACED);
    }

    private void changed(List<CommentId> comments) {
        ifOpen(
                jdbc.sql("""
                                select distinct k.id from consultation k join comment c on c.consultation = k.id
                                where c.id = any (:comments)
                                """ + CLOSED)
                        .param("comments", CommentId.values(comments))
                        .query((row, n) -> new ConsultationId(row.getObject(1, UUID.class)))
                        .list(),
                CHANGED);
    }

    private void ifOpen(List<ConsultationId> closed, String reason) {
        closed.stream()
                .filter(consultation -> !closing.openness(consultation).isNothing())
                .forEach(consultation -> closing.reopenFor(consultation, reason));
    }
}
