package org.tiaowen.drafting.versions;

import java.util.List;
import org.tiaowen.drafting.identity.Correcting.Objection;
import org.tiaowen.drafting.identity.Lineage;

/** What came of correcting the lineage of two versions. */
public sealed interface KeepingCorrection {

    /** It is kept; {@code lineage} is what the two versions tell from now on. */
    record Kept(KeptCorrection correction, Lineage lineage) implements KeepingCorrection {}

    /** Refused: it names an unknown clause, or contradicts what was said before; that can be withdrawn first. */
    record Refused(List<Objection> objections) implements KeepingCorrection {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
