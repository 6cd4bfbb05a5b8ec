package org.tiaowen.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One collection of texts whose clauses are searched: the versions of drafts, the library of law. There may be several;
 * every text is in one of them only. Who adds a collection queues its changes with {@link IndexQueue} under
 * {@link IndexKind#CLAUSES} and the id of the text.
 */
public interface ClauseDocuments {

    /**
     * Ids of all texts from behind {@code last}, fewer than {@code limit} only at the end; in the order of their text
     * form, which is how PostgreSQL orders them (and {@link UUID#compareTo} does not).
     */
    List<UUID> idsAfter(@Nullable UUID last, int limit);

    /** Ids of the texts that say something else since one of the days behind {@code after}, {@code until} included, by themselves. */
    default List<UUID> turnedBetween(LocalDate after, LocalDate until) {
        return List.of();
    }

    /** A text as it is now; empty when this collection has none with that id. */
    Optional<IndexedText> find(UUID id);
}
