package org.tiaowen.drafting.versions;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageRelation;

/**
 * 条文去向 — one clause followed through the versions of its draft, back to where it was new and on to where it is gone; it
 * branches where it was split or merged.
 *
 * @param stages the oldest version first; the last one is without clauses where the clause was deleted
 */
public record ClauseWay(List<Stage> stages) {

    public ClauseWay {
        stages = List.copyOf(stages);
    }

    /** What the clause is in one version, in reading order; several after a split or before a merger. */
    public record Stage(Version version, List<Standing> clauses) {
        public Stage {
            clauses = List.copyOf(clauses);
        }
    }

    /** A clause with what it was made of in the version before; empty where it begins. */
    public record Standing(VersionClause clause, List<Origin> origins) {
        public Standing {
            origins = List.copyOf(origins);
        }
    }

    /**
     * Where a clause comes from.
     *
     * @param relation what happened on the way
     * @param before the clause in the version before; empty where it was new
     * @param words kept, deleted and inserted since then
     */
    public record Origin(LineageRelation relation, Optional<VersionClause> before, List<WordRun> words) {
        public Origin {
            words = List.copyOf(words);
        }
    }
}
