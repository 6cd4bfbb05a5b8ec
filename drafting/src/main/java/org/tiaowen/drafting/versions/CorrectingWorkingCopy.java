package org.tiaowen.drafting.versions;

import java.util.List;
import org.tiaowen.drafting.identity.Correcting.Objection;
import org.tiaowen.drafting.identity.Lineage;

/** What came of correcting the identity of clauses in a working copy. */
public sealed interface CorrectingWorkingCopy {

    /**
     * A new revision stands, whose clauses carry the corrected ids.
     *
     * @param lineage what became of the clauses since the version before, by these ids
     */
    record Corrected(WorkingCopy copy, Lineage lineage) implements CorrectingWorkingCopy {}

    /** Refused, with everything that is wrong. */
    record Refused(List<Objection> objections) implements CorrectingWorkingCopy {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** Refused: somebody saved since; {@code theirs} is what is stored now. */
    record Overtaken(WorkingCopy theirs) implements CorrectingWorkingCopy {}
}
