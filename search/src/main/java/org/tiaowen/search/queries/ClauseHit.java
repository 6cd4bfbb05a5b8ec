package org.tiaowen.search.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.index.IndexedText.Origin;
import org.tiaowen.search.index.IndexedText.Validity;

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
 * @param text all its words
 * @param fragments passages of its text with marks
 * @param part the 款 or 项 inside it that was cited or says most of what was asked for
 * @param createdAt when the version was made
 * @param origin whether it is of a draft or of existing law
 * @param validity whether its text holds
 * @param organ who made it; empty where nobody said
 * @param date when it was adopted or fixed
 * @param others the same clause in other versions that were found too, the newest first
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
        String text,
        List<Fragment> fragments,
        Optional<Part> part,
        Instant createdAt,
        Origin origin,
        Validity validity,
        String organ,
        Optional<LocalDate> date,
        List<Other> others,
        double score) {

    public ClauseHit {
        headings = List.copyOf(headings);
        fragments = List.copyOf(fragments);
        others = List.copyOf(others);
    }

    /**
     * A provision inside the clause.
     *
     * @param id its identity
     * @param paragraph ordinal of the 款
     * @param item ordinal of the 项, 0 for the 款 itself
     */
    public record Part(ProvisionId id, int paragraph, int item) {}

    /**
     * The clause in another version.
     *
     * @param number as printed there
     * @param same whether its words are the same
     */
    public record Other(VersionId version, int versionNumber, String versionLabel, String number, boolean same) {}
}
