package org.tiaowen.search.queries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * A clause that was found, in one version.
 *
 * @param clause its identity, for the page of the clause
 * @param draft the draft
 * @param version the version
 * @param versionNumber 1, 2, 3 …
 * @param versionLabel 一审稿
 * @param title of the text
 * @param level its level
 * @param number as printed in that version; empty where there is none
 * @param article ordinal of the article; 0 for what is no article (the point of a decision)
 * @param suffix the value after 之, 0 where there is none
 * @param headings those above it, the widest first
 * @param caption without brackets; empty where there is none
 * @param fragments passages of its text with marks
 * @param part the 款 or 项 inside it that was cited or says most of what was asked for
 * @param createdAt when the version was made
 * @param score how well it fits, comparable within one search only
 */
public record ClauseHit(
        ProvisionId clause,
        DraftId draft,
        VersionId version,
        int versionNumber,
        String versionLabel,
        String title,
        Level level,
        String number,
        int article,
        int suffix,
        List<String> headings,
        String caption,
        List<Fragment> fragments,
        Optional<Part> part,
        Instant createdAt,
        double score) {

    public ClauseHit {
        headings = List.copyOf(headings);
        fragments = List.copyOf(fragments);
    }

    /**
     * A provision inside the clause.
     *
     * @param id its identity
     * @param paragraph ordinal of the 款
     * @param item ordinal of the 项, 0 for the 款 itself
     */
    public record Part(ProvisionId id, int paragraph, int item) {}
}
