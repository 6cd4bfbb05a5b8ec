package org.tiaowen.search.saved;

import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.Reader;

/** A saved search as it is to be asked: the query, and who asks. */
public sealed interface Watched {

    /** Clauses are looked for. */
    record Clauses(ClauseQuery query, Reader reader) implements Watched {}

    /** Comments are looked for. */
    record Comments(CommentQuery query, Reader reader) implements Watched {}
}
