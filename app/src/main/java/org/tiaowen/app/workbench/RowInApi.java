package org.tiaowen.app.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.clauselinks.LinkStanding;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.digests.Stance;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.worklists.OpinionRow;

/**
 * An opinion of a worklist as the API shows it.
 *
 * @param reference how staff name its comment; never its receipt number, which opens the original
 * @param text its words, masked
 * @param stance as the program reads it; null while it is not read
 * @param group null while it is not grouped
 * @param answer null while there is none
 * @param assignee null while it is in nobody's hands
 */
record RowInApi(
        UUID id,
        UUID comment,
        String reference,
        Instant receivedAt,
        Channel channel,
        boolean withheld,
        String text,
        List<Link> links,
        @Nullable Stance stance,
        @Nullable UUID group,
        @Nullable Given answer,
        @Nullable String assignee,
        @Nullable LocalDate dueOn) {

    RowInApi {
        links = List.copyOf(links);
    }

    /** A clause it is linked to. */
    record Link(UUID clause, LinkStanding standing) {}

    /**
     * An answer among staff.
     *
     * @param publishedAt null for a draft
     * @param carriedOut whether the change that carried it out is known
     */
    record Given(
            UUID opinion,
            int revision,
            AnswerOutcome outcome,
            String reason,
            String department,
            String by,
            Instant at,
            @Nullable Instant publishedAt,
            boolean carriedOut) {

        static Given of(Answer answer) {
            return new Given(
                    answer.opinion().value(),
                    answer.revision(),
                    answer.outcome(),
                    answer.reason(),
                    answer.decision().department(),
                    answer.by(),
                    answer.at(),
                    answer.publishedAt(),
                    answer.carryingOut().isPresent());
        }
    }

    /**
     * An opinion something is done to.
     *
     * @param seen the revision of the answer the sender had before them; 0 or nothing where there was none
     */
    record Seen(UUID id, @Nullable Integer seen) {

        OpinionId opinion() {
            return new OpinionId(id);
        }

        int revision() {
            return seen == null ? 0 : seen;
        }
    }

    static RowInApi of(OpinionRow row) {
        var group = row.group();
        return new RowInApi(
                row.opinion().id().value(),
                row.opinion().comment().value(),
                row.reference(),
                row.receivedAt(),
                row.channel(),
                row.withheld(),
                row.opinion().text(),
                row.links().stream()
                        .map(link -> new Link(link.clause().value(), link.standing()))
                        .toList(),
                row.stance(),
                group == null ? null : group.value(),
                row.answer().map(Given::of).orElse(null),
                row.assignment().map(held -> held.assignee()).orElse(null),
                row.assignment().map(held -> held.dueOn()).orElse(null));
    }
}
