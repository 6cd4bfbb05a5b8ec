package org.tiaowen.search.index;

import java.util.UUID;

/** A row of the queue. */
record IndexTask(long id, IndexKind kind, UUID key, int attempts) {}
