package org.tiaowen.drafting.versions;

import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.citations.CitationDrift;
import org.tiaowen.drafting.citations.Citations;

/**
 * 引用核对 — what is to be looked at in the citations of a working copy.
 *
 * @param copy the working copy that was checked
 * @param since the version whose words its citations were taken from; empty while there is none, when they are told
 *     from the first revision
 * @param drift the citations that no longer say what they said there
 * @param dangling those that lead to no clause of the text, in reading order, except those that drifted
 */
public record CitationCheck(
        WorkingCopy copy, Optional<Version> since, CitationDrift drift, List<Citations.Occurrence> dangling) {

    public CitationCheck {
        dangling = List.copyOf(dangling);
    }

    /** How many citations are to be looked at. */
    public int open() {
        return drift.drifted().size() + dangling.size();
    }
}
