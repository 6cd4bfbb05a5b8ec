package org.tiaowen.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.IndexWrite;

/** Where the documents of one kind come from. */
interface DocumentSource {

    int KEYS_COUNTED_AT_ONCE = 10_000;

    IndexKind kind();

    IndexSchema schema();

    /**
     * The keys of everything there is from behind {@code last}, in the order of their text form; fewer than {@code limit}
     * only at the end.
     */
    List<UUID> keysAfter(@Nullable UUID last, int limit);

    /** How many keys are read at once, some hundred documents. */
    int keysAPage();

    /** Whether a key may have several documents, of which some may go while others stay. */
    boolean severalDocumentsAKey();

    /** How many keys there are. */
    default long count() {
        long count = 0;
        for (List<UUID> keys = keysAfter(null, KEYS_COUNTED_AT_ONCE);
                !keys.isEmpty();
                keys = keysAfter(keys.getLast(), KEYS_COUNTED_AT_ONCE)) {
            count += keys.size();
        }
        return count;
    }

    /** What the database says of these keys now; cheap, for nothing is segmented. A key that is gone is missing. */
    Map<UUID, List<SourceDocument>> find(Collection<UUID> keys);

    /** The terms of a document, field by field. */
    Map<String, Object> terms(SourceDocument document);

    /** The write that puts a document into the index. */
    default IndexWrite.Put put(UUID key, SourceDocument document, long version) {
        Map<String, Object> fields = new HashMap<>(document.said());
        fields.putAll(terms(document));
        fields.put(DocumentFields.KEY, key.toString());
        fields.put(DocumentFields.CONTENT, document.content());
        fields.put(DocumentFields.WRITTEN, ContentHash.of(fields));
        fields.put(DocumentFields.READING, version);
        return new IndexWrite.Put(document.id(), version, fields);
    }

    /**
     * The writes that make the index say of these keys what the database says now; none for a key that is gone.
     *
     * @param version of the writes, drawn before this call
     */
    default Map<UUID, List<IndexWrite>> read(Collection<UUID> keys, long version) {
        Map<UUID, List<SourceDocument>> found = find(keys);
        Map<UUID, List<IndexWrite>> writes = new LinkedHashMap<>();
        for (UUID key : keys) {
            writes.put(
                    key,
                    found.getOrDefault(key, List.of()).stream()
                            .<IndexWrite>map(document -> put(key, document, version))
                            .toList());
        }
        return writes;
    }
}
