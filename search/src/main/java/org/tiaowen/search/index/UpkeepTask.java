package org.tiaowen.search.index;

/** Long work on an index. */
public enum UpkeepTask {
    /** Fills a new index from the database while the present one serves, and switches to it. */
    REBUILD,
    /** Compares what was written with what the database says, by the hashes each document carries, and mends. */
    CHECK,
    /** Compares every field of every document besides, and mends. */
    FULL_CHECK
}
