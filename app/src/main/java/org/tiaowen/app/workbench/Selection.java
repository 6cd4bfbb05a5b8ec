package org.tiaowen.app.workbench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;

/**
 * The opinions something is done to at once: some that were ticked, or all that a filter means where that is said in so many
 * words; a form that was sent without a tick means none.
 *
 * @param opinion those that were ticked, each as {@code id} or {@code id:revision} with the revision of the answer that was
 *     shown
 * @param all whether all the filter means are meant
 * @param seenAt when the page was made; null on the way to it
 * @param expected the {@link #mark} of the opinions it was about
 * @param back the page to come back to
 */
record Selection(
        @Nullable List<String> opinion,
        @Nullable Boolean all,
        @Nullable Instant seenAt,
        @Nullable String expected,
        @Nullable String back) {

    Selection {
        opinion = opinion == null ? List.of() : List.copyOf(opinion);
    }

    /** Whether all the filter means are meant, whatever is ticked. */
    boolean isAll() {
        return Boolean.TRUE.equals(all);
    }

    /** Whether nothing is meant. */
    boolean isNothing() {
        return !isAll() && (opinion == null || opinion.isEmpty());
    }

    /** Tells whether they are the opinions the page was about: as many are not yet the same. */
    static String mark(Set<OpinionId> opinions) {
        Set<UUID> ids = opinions.stream().map(OpinionId::value).collect(Collectors.toSet());
        return ids.size() + "-" + Integer.toHexString(ids.hashCode());
    }

    /** Nothing is meant, or something else than the page was about. */
    Problems problems(Set<OpinionId> meant) {
        if (isNothing()) {
            return Problems.of(Problem.at("", "bench.problem.none-ticked"));
        }
        return expected == null || expected.equals(mark(meant))
                ? Problems.NONE
                : Problems.of(Problem.at("", "bench.problem.set-changed", meant.size()));
    }

    /** The opinions, each with the revision of the answer that was seen; 0 where there was none. */
    Map<OpinionId, Integer> seen(ConsultationId consultation, FilterParameters asked, OpinionRows rows, Instant now) {
        if (isAll()) {
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
