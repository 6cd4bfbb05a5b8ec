package org.tiaowen.search.elasticsearch;

import java.util.Map;

/**
 * One change of an index; repeated or late ones are harmless, because the higher {@code version} wins.
 *
 * <p>Elasticsearch remembers the version of a removed document for a minute only: a write that arrives later than that
 * would bring it back. The queue therefore never leaves a write under way for so long.
 */
public sealed interface IndexWrite {

    /** The identity of the document. */
    String id();

    /** Grows with every reading of the document's source. */
    long version();

    /** The document is as told. */
    record Put(String id, long version, Map<String, Object> fields) implements IndexWrite {

        public Put {
            fields = Map.copyOf(fields);
        }
    }

    /** There is no such document. */
    record Remove(String id, long version) implements IndexWrite {}
}
