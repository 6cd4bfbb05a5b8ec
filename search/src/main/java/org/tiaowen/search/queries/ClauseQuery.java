package org.tiaowen.search.queries;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * A search for clauses.
 *
 * @param text what was typed; empty for everything the filters let through
 * @param filters what else must be true
 * @param paging which of the hits
 * @param listing how they are listed
 */
public record ClauseQuery(String text, Filters filters, Paging paging, Listing listing) {

    public ClauseQuery(String text, Filters filters, Paging paging) {
        this(text, filters, paging, Listing.PLAIN);
    }

    /** The newest versions, by words alone. */
    public static ClauseQuery of(String text, Paging paging) {
        return new ClauseQuery(text, Filters.NEWEST, paging);
    }

    /**
     * What else must be true of a clause.
     *
     * @param newestOnly only the newest version of each draft that the reader may see; without effect where a version is
     *     named
     * @param draft only this draft
     * @param version only this version
     * @param kind only this kind of text
     * @param levels only these levels; empty for all
     * @param from only versions made at this moment or later
     * @param until only versions made before this moment
     */
    public record Filters(
            boolean newestOnly,
            @Nullable DraftId draft,
            @Nullable VersionId version,
            @Nullable DocumentKind kind,
            Set<Level> levels,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** The newest versions of all drafts. */
        public static final Filters NEWEST = new Filters(true, null, null, null, Set.of(), null, null);

        /** All versions of all drafts. */
        public static final Filters NONE = new Filters(false, null, null, null, Set.of(), null, null);

        public Filters {
            levels = Set.copyOf(levels);
        }

        /** The same, in one draft. */
        public Filters inDraft(DraftId id) {
            return new Filters(newestOnly, id, version, kind, levels, from, until);
        }

        /** The same, in one version. */
        public Filters inVersion(VersionId id) {
            return new Filters(false, draft, id, kind, levels, from, until);
        }

        /** The same, in texts of one kind. */
        public Filters ofKind(DocumentKind one) {
            return new Filters(newestOnly, draft, version, one, levels, from, until);
        }
    }
}
