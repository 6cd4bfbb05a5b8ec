package org.tiaowen.search.index;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the index needs of the comments; implemented by the module that has them. */
public interface CommentDocuments {

    /**
     * Ids of all comments from behind {@code last}, fewer than {@code limit} only at the end; in the order of their text
     * form, which is how PostgreSQL orders them.
     */
    List<UUID> idsAfter(@Nullable UUID last, int limit);

    /** These comments as they are now, in any order; one that is missing is taken out of the index. */
    List<CommentDocument> find(Collection<UUID> ids);
}
