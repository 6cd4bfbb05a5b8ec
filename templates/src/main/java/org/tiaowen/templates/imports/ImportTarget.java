package org.tiaowen.templates.imports;

import org.tiaowen.drafting.versions.DraftId;

/** What a file is brought in for. */
public sealed interface ImportTarget {

    /** To begin a draft. */
    record NewDraft() implements ImportTarget {}

    /**
     * To be the next revision of a working copy.
     *
     * @param revision the one it is to follow
     */
    record NextRevision(DraftId draft, int revision) implements ImportTarget {}
}
