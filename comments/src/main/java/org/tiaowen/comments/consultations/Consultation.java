package org.tiaowen.comments.consultations;

import java.time.Instant;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;

/**
 * Consultation — 征求意见: one version put before the public.
 *
 * @param versionNumber the number of the version within its draft
 * @param notice 公告, in Markdown
 * @param explanation 说明, in Markdown
 * @param opensAt the first moment a comment is received
 * @param closesAt the first moment none is received any more
 * @param publishing when comments received from now on are shown to the public
 */
public record Consultation(
        ConsultationId id,
        DraftId draft,
        VersionId version,
        int versionNumber,
        String title,
        String notice,
        String explanation,
        Instant opensAt,
        Instant closesAt,
        Publishing publishing,
        String createdBy,
        Instant createdAt) {

    /** Where it stands at that moment. */
    public ConsultationState stateAt(Instant moment) {
        if (moment.isBefore(opensAt)) {
            return ConsultationState.ANNOUNCED;
        }
        return moment.isBefore(closesAt) ? ConsultationState.OPEN : ConsultationState.CLOSED;
    }
}
