package org.tiaowen.drafting.versions;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageKind;

/**
 * A clause in one version, as seen from the version before.
 *
 * @param version the version
 * @param clause the clause as it stands there; empty in the version from which it is gone
 * @param kind what happened to it since the version before; {@code NEW} where it first stands
 * @param words kept, deleted and inserted since the version before
 */
public record ClauseState(Version version, Optional<VersionClause> clause, LineageKind kind, List<WordRun> words) {

    public ClauseState {
        words = List.copyOf(words);
    }
}
