package org.tiaowen.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;

/** What the index needs of the versions of drafts. */
public interface ClauseDocuments {

    /** Ids of all versions in their order, from behind {@code last}; fewer than {@code limit} at the end. */
    List<UUID> versionsAfter(@Nullable UUID last, int limit);

    /** A version with its text; empty when there is no such version. */
    Optional<IndexedVersion> find(UUID version);

    /**
     * A version of a draft.
     *
     * @param draft its draft
     * @param version its id
     * @param number 1, 2, 3 …
     * @param label as given by its author: 一审稿
     * @param later the later versions of the draft
     * @param createdAt when it was made
     * @param title of the draft at that version
     * @param text its text
     */
    record IndexedVersion(
            UUID draft,
            UUID version,
            int number,
            String label,
            List<UUID> later,
            Instant createdAt,
            String title,
            LegalText text) {

        public IndexedVersion {
            later = List.copyOf(later);
        }
    }
}
