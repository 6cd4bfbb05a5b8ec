package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.index.CommentDocument;
import org.tiaowen.search.index.CommentDocuments;

/** The comments as the index has them: what was said and what it is about, never who said it. */
@Component
class LinkedCommentDocuments implements CommentDocuments {

    private final JdbcClient jdbc;
    private final Comments comments;
    private final Consultations consultations;
    private final LinkedOpinions opinions;

    LinkedCommentDocuments(JdbcClient jdbc, Comments comments, Consultations consultations, LinkedOpinions opinions) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.consultations = consultations;
        this.opinions = opinions;
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
        List<CommentDocument> documents = new ArrayList<>();
        for (UUID id : ids) {
            Optional<Comment> comment = comments.find(new CommentId(id));
            comment.ifPresent(found -> documents.add(
                    document(found, consultations.find(found.consultation()).orElseThrow())));
        }
        return documents;
    }

    private CommentDocument document(Comment comment, Consultation consultation) {
        List<LinkedOpinion> linked = opinions.of(comment.id());
        ContactPointId contactPoint = comment.contactPoint();
        return new CommentDocument(
                comment.id().value(),
                comment.receipt().printed(),
                consultation.id().value(),
                consultation.draft(),
                consultation.version(),
                pieces(comment.original(), linked),
                linked.stream()
                        .flatMap(opinion -> opinion.links().stream())
                        .map(ClauseLink::clause)
                        .distinct()
                        .map(clause -> new ProvisionId(clause.value()))
                        .toList(),
                comment.channel().name(),
                contactPoint == null ? null : contactPoint.value(),
                comment.receivedAt(),
                !comment.withheld());
    }

    /** The whole text, cut where opinions end, so that what belongs to none is found too. */
    private static List<String> pieces(String original, List<LinkedOpinion> linked) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < linked.size() - 1; i++) {
            int to = linked.get(i).opinion().span().end();
            if (to > from) {
                pieces.add(original.substring(from, to));
                from = to;
            }
        }
        pieces.add(original.substring(from));
        return pieces;
    }
}
