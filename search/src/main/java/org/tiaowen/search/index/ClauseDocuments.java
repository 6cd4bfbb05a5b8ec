package org.tiaowen.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;

/** What the index needs of the versions of drafts. */
interface ClauseDocuments {

    /** Ids of all versions in their order, from behind {@code last}; fewer than {@code limit} at the end. */
    List<UUID> versionsAfter(@Nullable UUID last, int limit);

    /** A version with its text; empty when there is no such version. */
    Optional<IndexedVersion> find(VersionId version);

    /**
     * A version of a draft.
     *
     * @param version what is known of it
     * @param later the later versions of the draft
     * @param text its text
     */
    record IndexedVersion(Version version, List<VersionId> later, LegalText text) {

        public IndexedVersion {
            later = List.copyOf(later);
        }
    }
}
