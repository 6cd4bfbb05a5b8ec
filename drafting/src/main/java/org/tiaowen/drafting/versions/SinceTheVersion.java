package org.tiaowen.drafting.versions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.editing.Descents;
import org.tiaowen.drafting.identity.Lineage;

/**
 * What became of the clauses since the last version, up to the working copy: known by ids and by the splits and mergers
 * that edits made, with the doubts of the alignments that gave the ids and what people said about these.
 */
@Component
class SinceTheVersion {

    /** The state from which a working copy is told: the last version, or the first revision while there is none. */
    record Base(int revision, LegalText text) {}

    private final DraftStore store;
    private final VersionRows versions;
    private final DoubtRows doubts;
    private final DescentRows descents;
    private final CorrectionRows corrections;

    SinceTheVersion(
            DraftStore store,
            VersionRows versions,
            DoubtRows doubts,
            DescentRows descents,
            CorrectionRows corrections) {
        this.store = store;
        this.versions = versions;
        this.doubts = doubts;
        this.descents = descents;
        this.corrections = corrections;
    }

    Base base(DraftId draft) {
        Optional<Version> last = versions.latest(draft);
        return last.map(version -> new Base(versions.workingCopyRevision(version.id()), versions.text(version.id())))
                .orElseGet(() -> new Base(
                        1,
                        WorkingCopies.revision(store, draft, 1)
                                .orElseThrow(() -> new IllegalArgumentException("No draft " + draft))
                                .text()));
    }

    Lineage lineage(Base base, WorkingCopy copy) {
        DraftId draft = copy.draft();
        Lineage known = Descents.lineage(
                Lineage.byIds(base.text(), copy.text()),
                base.text(),
                copy.text(),
                descents.between(draft, base.revision(), copy.revision()).between(base.text(), copy.text()));
        // a revision that corrects ids tells all doubts that were left, so the ones before it are settled
        int correcting = corrections.lastCorrecting(draft);
        int from = correcting > base.revision() ? correcting - 1 : base.revision();
        return doubts.told(
                known,
                doubts.between(draft, from, copy.revision()),
                corrections.confirmedSince(draft, base.revision()));
    }
}
