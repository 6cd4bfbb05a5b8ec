package org.tiaowen.comments.renditions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.CommentId;

/**
 * Rendition — 文本副本: an edited, summarised or translated copy that stands beside the comments it is made of.
 *
 * @param of the comments, at least one; exactly one unless it is a summary
 * @param language a BCP 47 tag: {@code zh-CN}
 * @param words masked like those of a comment
 * @param contactPoint the point whose staff wrote it; null where the committee's did
 * @param by who wrote it
 */
public record Rendition(
        RenditionId id,
        RenditionKind kind,
        List<CommentId> of,
        String language,
        String words,
        @Nullable ContactPointId contactPoint,
        String by,
        Instant at) {

    public Rendition {
        of = List.copyOf(of);
    }
}
