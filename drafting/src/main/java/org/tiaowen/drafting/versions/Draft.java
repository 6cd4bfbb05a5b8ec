package org.tiaowen.drafting.versions;

import java.time.Instant;
import org.tiaowen.drafting.articles.DocumentKind;

/**
 * 草案 — one text on its way, through a working copy and a chain of versions.
 *
 * @param id its identity
 * @param title what it is called in lists; the title inside the text may change from version to version
 * @param kind the kind of instrument it began as
 * @param createdBy user name
 * @param createdAt when it was brought in
 */
public record Draft(DraftId id, String title, DocumentKind kind, String createdBy, Instant createdAt) {

    /** The longest title that is stored. */
    public static final int LONGEST_TITLE = 500;
}
