package org.tiaowen.drafting.versions;

import java.util.Optional;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.identity.Lineage;

/** What came of saving a working copy. */
public sealed interface Saving {

    /**
     * It is stored.
     *
     * @param copy as it stands now, with the ids of the clauses it kept
     * @param lineage what became of the clauses of the revision before; its ambiguous relations want a look
     */
    record Saved(WorkingCopy copy, Lineage lineage) implements Saving {}

    /**
     * Somebody else saved in between; nothing is stored.
     *
     * @param theirs what is stored now
     * @param mine what was to be saved, with the ids of the base where there is one
     * @param base the revision the saver started from; empty when there never was such a revision
     */
    record Conflict(WorkingCopy theirs, LegalText mine, Optional<WorkingCopy> base) implements Saving {}
}
