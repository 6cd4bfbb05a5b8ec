package org.tiaowen.comments.statistics;

import java.util.UUID;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionId;

/** One row behind a number. */
public sealed interface Row {

    /** A comment. */
    record OfComment(CommentId comment) implements Row {}

    /**
     * A person; nothing tells who it is.
     *
     * @param first the person's first comment in the slice
     * @param comments how many there are in the slice
     */
    record OfPerson(CommentId first, long comments) implements Row {}

    /** An opinion. */
    record OfOpinion(OpinionId opinion, CommentId comment) implements Row {}

    /**
     * Opinions that say the same.
     *
     * @param group of {@code grouping}; the opinion itself while it is not grouped
     * @param one an opinion in it that lies in the slice
     * @param opinions how many do
     */
    record OfGroup(UUID group, OpinionId one, long opinions) implements Row {}

    /**
     * A changed article.
     *
     * @param version in which it had changed
     * @param opinions how many in the slice it carried out
     */
    record OfArticle(VersionId version, ProvisionId article, long opinions) implements Row {}
}
