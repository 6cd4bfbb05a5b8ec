package org.tiaowen.app.workbench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;

/**
 * The opinions something is done to at once: some that were ticked, or all that a filter means.
 *
 * @param opinion those that were ticked, each as {@code id} or {@code id:revision} with the revision of the answer that was
 *     shown; empty for all the filter means
 * @param seenAt when the page was made; null on the way to it
 * @param expected how many it showed
 * @param back the page to come back to
 */
record Selection(
        @Nullable List<String> opinion,
        @Nullable Instant seenAt,
        @Nullable Long expected,
        @Nullable String back) {

    Selection {
        opinion = opinion == null ? List.of() : List.copyOf(opinion);
    }

    boolean isTicked() {
        return opinion != null && !opinion.isEmpty();
    }

    /** The opinions, each with the revision of the answer that was seen; 0 where there was none. */
    Map<OpinionId, Integer> seen(ConsultationId consultation, FilterParameters asked, OpinionRows rows, Instant now) {
        if (!isTicked()) {
            return rows.seen(asked.of(consultation), seenAt == null ? now : seenAt);
        }
        Map<OpinionId, Integer> seen = new LinkedHashMap<>();
        boolean revisionsAreTold = true;
        for (String ticked : opinion == null ? List.<String>of() : opinion) {
            int colon = ticked.indexOf(':');
            OpinionId id = new OpinionId(UUID.fromString(colon < 0 ? ticked : ticked.substring(0, colon)));
            revisionsAreTold &= colon >= 0;
            seen.put(id, colon < 0 ? 0 : Integer.parseInt(ticked.substring(colon + 1)));
        }
        if (!revisionsAreTold) {
            rows.find(seen.keySet()).forEach(row -> seen.put(row.opinion().id(), row.seen()));
        }
        return seen;
    }

    /** The ticked ones with what is seen of them now. */
    static List<String> printed(List<OpinionRow> rows) {
        return rows.stream().map(row -> row.opinion().id() + ":" + row.seen()).toList();
    }

    /** A page of the application to come back to, never one elsewhere. */
    String backOr(String usual) {
        boolean own = back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return own && back != null ? back : usual;
    }
}
