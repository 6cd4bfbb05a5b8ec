package org.tiaowen.drafting.library;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageKind;

/**
 * A clause in one text of its law, as seen from the text before.
 *
 * @param text the text
 * @param clause the clause as it stands there; empty in the text from which it is gone
 * @param kind what happened to it since the text before; {@code NEW} where it first stands
 * @param words kept, deleted and inserted since the text before
 */
public record LawClauseState(LawText text, Optional<LawClause> clause, LineageKind kind, List<WordRun> words) {

    public LawClauseState {
        words = List.copyOf(words);
    }
}
