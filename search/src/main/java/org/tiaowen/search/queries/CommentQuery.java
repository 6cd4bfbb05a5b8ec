package org.tiaowen.search.queries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * A search for comments.
 *
 * @param text what was typed; empty for everything the filters let through, the newest first
 * @param filters what else must be true
 * @param paging which of the hits
 * @param listing how they are listed
 */
public record CommentQuery(String text, Filters filters, Paging paging, Listing listing) {

    public CommentQuery(String text, Filters filters, Paging paging) {
        this(text, filters, paging, Listing.PLAIN);
    }

    /** By words alone. */
    public static CommentQuery of(String text, Paging paging) {
        return new CommentQuery(text, Filters.NONE, paging);
    }

    /**
     * What else must be true of a comment; null for no limit.
     *
     * @param consultation where it was made
     * @param draft the draft it is on
     * @param version the version it is on
     * @param clause a clause it is linked to
     * @param source how it came
     * @param contactPoint the contact point that brought it
     * @param from received at this moment or later
     * @param until received before this moment
     */
    public record Filters(
            @Nullable UUID consultation,
            @Nullable DraftId draft,
            @Nullable VersionId version,
            @Nullable ProvisionId clause,
            @Nullable String source,
            @Nullable UUID contactPoint,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** All comments. */
        public static final Filters NONE = new Filters(null, null, null, null, null, null, null, null);

        /** Those of one consultation. */
        public static Filters ofConsultation(UUID consultation) {
            return new Filters(consultation, null, null, null, null, null, null, null);
        }

        /** Those linked to one clause. */
        public static Filters onClause(ProvisionId clause) {
            return new Filters(null, null, null, clause, null, null, null, null);
        }
    }
}
