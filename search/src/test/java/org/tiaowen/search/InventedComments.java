package org.tiaowen.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.index.CommentDocument;
import org.tiaowen.search.index.CommentDocuments;

/** Comments kept in memory, as another module would keep them in its tables. */
@Component
public class InventedComments implements CommentDocuments {

    /** A comment with this text cannot be read. */
    public static final String BROKEN = "不可读";

    private final Map<UUID, CommentDocument> comments = new ConcurrentHashMap<>();
    private volatile Runnable beforeReading = () -> {};

    private volatile @Nullable CommentDocuments others;

    /** From now on there are only those. */
    public void insteadOfThese(CommentDocuments documents) {
        others = documents;
    }

    /** Something that happens whenever comments are read. */
    public void beforeReading(Runnable event) {
        beforeReading = event;
    }

    /** Keeps a published comment that came by the web. */
    public CommentDocument say(String text, ProvisionId... clauses) {
        return keep(comment(UUID.randomUUID(), text, "WEB", true, clauses));
    }

    /** Keeps that comment in the place of the one with the same identity. */
    public CommentDocument keep(CommentDocument comment) {
        comments.put(comment.id(), comment);
        return comment;
    }

    public void forget(UUID id) {
        comments.remove(id);
    }

    /** That comment with other words. */
    public static CommentDocument changed(CommentDocument comment, String text) {
        return comment(comment.id(), text, comment.source(), comment.published());
    }

    /** That comment as it was handled. */
    public static CommentDocument answered(CommentDocument comment, CommentDocument.Handling handling) {
        return new CommentDocument(
                comment.id(),
                comment.consultation(),
                comment.draft(),
                comment.version(),
                comment.opinions(),
                comment.clauses(),
                comment.source(),
                comment.contactPoint(),
                comment.receivedAt(),
                comment.published(),
                comment.withheld(),
                handling);
    }

    /** A published comment of that consultation. */
    public static CommentDocument in(UUID consultation, String text) {
        return comment(UUID.randomUUID(), consultation, text, "WEB", true);
    }

    public static CommentDocument comment(
            UUID id, String text, String source, boolean published, ProvisionId... clauses) {
        return comment(id, UUID.randomUUID(), text, source, published, clauses);
    }

    private static CommentDocument comment(
            UUID id, UUID consultation, String text, String source, boolean published, ProvisionId... clauses) {
        return new CommentDocument(
                id,
                consultation,
                DraftId.next(),
                VersionId.next(),
                List.of(text),
                List.of(clauses),
                source,
                null,
                Instant.parse("2026-11-01T08:00:00Z"),
                published,
                !published,
                CommentDocument.Handling.NONE);
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID last, int limit) {
        CommentDocuments instead = others;
        if (instead != null) {
            return instead.idsAfter(last, limit);
        }
        return comments.keySet().stream()
                .filter(id -> last == null || id.toString().compareTo(last.toString()) > 0)
                .sorted(Comparator.comparing(UUID::toString))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CommentDocument> find(Collection<UUID> ids) {
        beforeReading.run();
        CommentDocuments instead = others;
        if (instead != null) {
            return instead.find(ids);
        }
        List<CommentDocument> found =
                ids.stream().filter(comments::containsKey).map(comments::get).toList();
        if (found.stream().anyMatch(comment -> comment.opinions().contains(BROKEN))) {
            throw new IllegalStateException("this comment cannot be read");
        }
        return found;
    }
}
