package org.tiaowen.search.index;

import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.SearchIndexes;

/** Where to search. */
@Component
public final class SearchAliases {

    private final String clauses;
    private final String comments;

    SearchAliases(SearchIndexes indexes) {
        this.clauses = indexes.alias(ClauseSource.SCHEMA);
        this.comments = indexes.alias(CommentSource.SCHEMA);
    }

    /** The index of clauses. */
    public String clauses() {
        return clauses;
    }

    /** The index of comments. */
    public String comments() {
        return comments;
    }
}
