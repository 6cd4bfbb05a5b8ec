package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.Publicity;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.search.index.CommentDocument;
import org.tiaowen.search.index.CommentDocuments;

/** The comments as the index has them: what was said and what it is about, never who said it. */
@Component
class LinkedCommentDocuments implements CommentDocuments {

    private final JdbcClient jdbc;
    private final Comments comments;
    private final Consultations consultations;
    private final Opinions opinions;
    private final LinkStore links;
    private final HandlingRows handling;

    LinkedCommentDocuments(
            JdbcClient jdbc,
            Comments comments,
            Consultations consultations,
            Opinions opinions,
            LinkStore links,
            HandlingRows handling) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.consultations = consultations;
        this.opinions = opinions;
        this.links = links;
        this.handling = handling;
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID last, int limit) {
        return jdbc.sql("select id from comment where id > :last order by id limit :limit")
                .param("last", last == null ? new UUID(0, 0) : last)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<CommentDocument> find(Collection<UUID> ids) {
        List<CommentId> wanted = ids.stream().map(CommentId::new).toList();
        Map<CommentId, List<Opinion>> opinionsOf = opinions.of(wanted);
        Map<OpinionId, List<ClauseLink>> linksOf = links.links(opinionsOf.values().stream()
                .flatMap(List::stream)
                .map(Opinion::id)
                .toList());
        Map<CommentId, CommentDocument.Handling> handlingOf = handling.of(wanted);
        Map<ConsultationId, Consultation> consultationOf = new HashMap<>();
        return comments.find(wanted).stream()
                .map(comment -> document(
                        comment,
                        consultationOf.computeIfAbsent(
                                comment.consultation(),
                                id -> consultations.find(id).orElseThrow()),
                        opinionsOf.getOrDefault(comment.id(), List.of()),
                        linksOf,
                        handlingOf.getOrDefault(comment.id(), CommentDocument.Handling.NONE)))
                .toList();
    }

    private static CommentDocument document(
            Comment comment,
            Consultation consultation,
            List<Opinion> opinions,
            Map<OpinionId, List<ClauseLink>> linksOf,
            CommentDocument.Handling handling) {
        ContactPointId contactPoint = comment.contactPoint();
        return new CommentDocument(
                comment.id().value(),
                consultation.id().value(),
                consultation.draft(),
                consultation.version(),
                pieces(comment.words(), opinions),
                opinions.stream()
                        .flatMap(opinion -> linksOf.getOrDefault(opinion.id(), List.of()).stream())
                        .map(ClauseLink::clause)
                        .distinct()
                        .toList(),
                comment.channel().name(),
                contactPoint == null ? null : contactPoint.value(),
                comment.receivedAt(),
                comment.publicity() == Publicity.PUBLISHED,
                comment.withheld(),
                handling);
    }

    /** The whole text, cut where opinions end, so that what belongs to none is found too. */
    private static List<String> pieces(String words, List<Opinion> opinions) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < opinions.size() - 1; i++) {
            int to = opinions.get(i).span().end();
            if (to > from) {
                pieces.add(words.substring(from, to));
                from = to;
            }
        }
        pieces.add(words.substring(from));
        return pieces;
    }
}
