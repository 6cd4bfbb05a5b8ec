package org.tiaowen.search.queries;

import java.util.List;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.index.DocumentFields;

/** What a reader may find, as part of every query. */
final class Visibility {

    private Visibility() {}

    /** Clauses of texts that reader may see; of each draft only the newest such text where told. */
    static List<Condition> ofClauses(Reader reader, boolean newestOnly) {
        return switch (reader) {
            case PUBLIC ->
                List.of(new Condition.Is(newestOnly ? DocumentFields.LATEST_PUBLIC : DocumentFields.PUBLISHED, true));
            case EXPERT, STAFF -> newestOnly ? List.of(new Condition.Is(DocumentFields.LATEST, true)) : List.of();
        };
    }

    /** Comments that reader may see. */
    static List<Condition> ofComments(Reader reader) {
        return switch (reader) {
            case PUBLIC -> List.of(new Condition.Is(DocumentFields.PUBLISHED, true));
            case EXPERT -> List.of(new Condition.Is(DocumentFields.WITHHELD, false));
            case STAFF -> List.of();
        };
    }
}
