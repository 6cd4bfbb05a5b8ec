package org.tiaowen.drafting.versions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * A clause as it stands in one version.
 *
 * @param version in which version
 * @param id the identity of the clause
 * @param parentId the clause around it, null at the top
 * @param position its place in reading order, from 0
 * @param level its level
 * @param number the number as printed, null where it carries none (款)
 * @param ordinal the value of the number, null where it carries none
 * @param suffix the value after 之, 0 where there is none
 * @param place where it stands, null for chapters, annexes and the clauses of a decision
 * @param designation how a reader cites it: {@code 第十二条第二款第三项}
 * @param caption the caption with its brackets, empty where there is none
 * @param text its words and those of the clauses inside it, one a line; the title alone for a heading
 */
public record VersionClause(
        VersionId version,
        ProvisionId id,
        @Nullable ProvisionId parentId,
        int position,
        Level level,
        @Nullable String number,
        @Nullable Integer ordinal,
        int suffix,
        @Nullable Place place,
        String designation,
        String caption,
        String text) {

    /** The clause around it. */
    public Optional<ProvisionId> parent() {
        return Optional.ofNullable(parentId);
    }
}
