package org.tiaowen.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.IndexWrite;

/** Where the documents of one kind come from. */
interface DocumentSource {

    IndexKind kind();

    IndexSchema schema();

    /** The keys of everything there is, in their order, from behind {@code last}; fewer than {@code limit} at the end. */
    List<UUID> keysAfter(@Nullable UUID last, int limit);

    /**
     * The writes that make the index say of these keys what the database says now.
     *
     * @param version of the writes, drawn before this call
     */
    Map<UUID, List<IndexWrite>> read(Collection<UUID> keys, long version);
}
