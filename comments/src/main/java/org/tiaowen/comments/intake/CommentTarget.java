package org.tiaowen.comments.intake;

import java.util.Optional;
import org.tiaowen.drafting.articles.ProvisionId;

/** What the author of a comment pointed at. */
public sealed interface CommentTarget {

    /** The draft as a whole. */
    record OnWhole() implements CommentTarget {}

    /** One clause. */
    record OnClause(ProvisionId clause) implements CommentTarget {}

    /**
     * Selected words of a clause.
     *
     * @param quote the words, exactly
     * @param start UTF-16 offset of the first in the words of the clause
     *     ({@link org.tiaowen.comments.consultations.ClauseWords})
     * @param end offset behind the last
     */
    record OnWords(ProvisionId clause, String quote, int start, int end) implements CommentTarget {}

    /** The clause pointed at, if one was. */
    default Optional<ProvisionId> pointedClause() {
        return switch (this) {
            case OnWhole whole -> Optional.empty();
            case OnClause on -> Optional.of(on.clause());
            case OnWords on -> Optional.of(on.clause());
        };
    }
}
