package org.tiaowen.drafting.versions;

import java.time.Instant;
import org.tiaowen.drafting.articles.LegalText;

/**
 * 工作稿 — the text as it was last saved.
 *
 * @param draft whose text
 * @param revision counts the saves, from 1; whoever saves names the revision they started from
 * @param text the text, every clause with its lasting id
 * @param savedBy user name
 * @param savedAt when
 */
public record WorkingCopy(DraftId draft, int revision, LegalText text, String savedBy, Instant savedAt) {}
