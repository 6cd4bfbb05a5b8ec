package org.tiaowen.app.consulting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.AnswerOutcome;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.LinkDecision;
import org.tiaowen.comments.clauselinks.LinkMethod;
import org.tiaowen.comments.clauselinks.LinkStanding;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.ProposedLink;
import org.tiaowen.comments.contactpoints.Channel;

/**
 * An opinion as the API shows it; without name and contact of who spoke.
 *
 * @param text its words
 * @param start UTF-16 offset of the first of them in the comment
 * @param end offset behind the last
 * @param whole the comment it is a part of; the opinion alone for those who do not handle it
 * @param links what holds now
 * @param proposals what the program proposed, whether it holds or not
 * @param decisions what persons decided, the earliest first
 * @param answer null while there is none
 */
public record OpinionInApi(
        UUID id,
        UUID comment,
        UUID consultation,
        String text,
        int start,
        int end,
        String whole,
        Instant receivedAt,
        Channel channel,
        @Nullable UUID contactPoint,
        boolean withheld,
        List<Link> links,
        List<Proposal> proposals,
        List<Decision> decisions,
        @Nullable AnswerGiven answer) {

    /** A link that holds; no method and score where only a person made it. */
    public record Link(
            UUID clause,
            LinkStanding standing,
            @Nullable LinkMethod method,
            @Nullable Double score) {

        static Link of(ClauseLink link) {
            return new Link(link.clause().value(), link.standing(), link.method(), link.score());
        }
    }

    /** What the program proposed, and the words that led it there. */
    public record Proposal(UUID clause, LinkMethod method, double score, List<String> evidence) {

        static Proposal of(ProposedLink link) {
            return new Proposal(link.clause().value(), link.method(), link.score(), link.evidence());
        }
    }

    /** What a person decided. */
    public record Decision(
            LinkDecision.Kind kind, UUID clause, @Nullable UUID insteadOf, String by, Instant at) {

        static Decision of(LinkDecision decision) {
            var insteadOf = decision.insteadOf();
            return new Decision(
                    decision.kind(),
                    decision.clause().value(),
                    insteadOf == null ? null : insteadOf.value(),
                    decision.by(),
                    decision.at());
        }
    }

    /**
     * An answer.
     *
     * @param publishedAt null for a draft of an answer
     */
    public record AnswerGiven(
            int revision,
            AnswerOutcome outcome,
            String reason,
            String department,
            @Nullable UUID providedClause,
            String providedIn,
            String by,
            Instant at,
            @Nullable Instant publishedAt) {

        /** The same without the name of who gave it, for answers are given by the committee. */
        AnswerGiven unsigned() {
            return new AnswerGiven(
                    revision, outcome, reason, department, providedClause, providedIn, "", at, publishedAt);
        }

        static AnswerGiven of(Answer answer) {
            var provided = answer.decision().providedClause();
            return new AnswerGiven(
                    answer.revision(),
                    answer.outcome(),
                    answer.reason(),
                    answer.decision().department(),
                    provided == null ? null : provided.value(),
                    answer.decision().providedIn(),
                    answer.by(),
                    answer.at(),
                    answer.publishedAt());
        }
    }

    /**
     * The opinion for those who read and do not handle: its words, what it is linked to, and an answer that is public. The rest
     * of its comment, who brought it in, and who decided what, is none of their business.
     *
     * @param published the published answer
     */
    public static OpinionInApi forReaders(LinkedOpinion linked, Optional<Answer> published) {
        OpinionInApi all = of(linked, published);
        AnswerGiven given = all.answer();
        return new OpinionInApi(
                all.id(),
                all.comment(),
                all.consultation(),
                all.text(),
                all.start(),
                all.end(),
                all.text(),
                all.receivedAt(),
                all.channel(),
                null,
                all.withheld(),
                all.links(),
                List.of(),
                List.of(),
                given == null ? null : given.unsigned());
    }

    /** The opinion with its answer, for those who handle it. */
    public static OpinionInApi of(LinkedOpinion linked, Optional<Answer> answer) {
        var contactPoint = linked.comment().contactPoint();
        return new OpinionInApi(
                linked.opinion().id().value(),
                linked.comment().id().value(),
                linked.comment().consultation().value(),
                linked.opinion().text(),
                linked.opinion().span().start(),
                linked.opinion().span().end(),
                linked.comment().words(),
                linked.comment().receivedAt(),
                linked.comment().channel(),
                contactPoint == null ? null : contactPoint.value(),
                linked.comment().withheld(),
                linked.links().stream().map(Link::of).toList(),
                linked.proposals().stream().map(Proposal::of).toList(),
                linked.decisions().stream().map(Decision::of).toList(),
                answer.map(AnswerGiven::of).orElse(null));
    }
}
