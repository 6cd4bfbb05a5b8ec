package org.tiaowen.app.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.LinkDecision;
import org.tiaowen.comments.clauselinks.LinkMethod;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.ProposedLink;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * An opinion as the worklist shows it.
 *
 * @param partOfMore whether its comment says more than this opinion
 * @param links what holds now
 * @param overruled what the program proposed and a person took away
 * @param decisions what persons decided, the earliest first
 */
record OpinionView(
        Opinion opinion,
        Comment comment,
        boolean partOfMore,
        List<Link> links,
        List<Link> overruled,
        List<Decision> decisions,
        Optional<Answer> answer) {

    OpinionView {
        links = List.copyOf(links);
        overruled = List.copyOf(overruled);
        decisions = List.copyOf(decisions);
    }

    /**
     * A link with what led to it.
     *
     * @param standing {@code PROPOSED, CONFIRMED, ADDED}, or {@code OVERRULED}
     * @param method how the program found it; null where only a person did
     * @param percent how sure the program is; null where only a person did
     * @param evidence the words that led to it
     */
    record Link(
            String clause,
            String designation,
            String standing,
            @Nullable LinkMethod method,
            @Nullable Integer percent,
            List<String> evidence) {

        Link {
            evidence = List.copyOf(evidence);
        }
    }

    /** A decision with the clauses as one cites them. */
    record Decision(LinkDecision.Kind kind, String designation, String insteadOf, String by, Instant at) {}

    static OpinionView of(LinkedOpinion linked, Places places, Optional<Answer> answer) {
        Set<ProvisionId> held = new HashSet<>();
        List<Link> links = new ArrayList<>();
        for (ClauseLink link : linked.links()) {
            held.add(link.clause());
            links.add(new Link(
                    link.clause().toString(),
                    designation(link.clause(), places),
                    link.standing().name(),
                    link.method(),
                    percent(link.score()),
                    evidence(linked, link.clause())));
        }
        List<Link> overruled = linked.proposals().stream()
                .filter(proposal -> !held.contains(proposal.clause()))
                .map(proposal -> overruled(proposal, places))
                .toList();
        List<Decision> decisions = linked.decisions().stream()
                .map(decision -> new Decision(
                        decision.kind(),
                        designation(decision.clause(), places),
                        decision.insteadOf() == null ? "" : designation(decision.insteadOf(), places),
                        decision.by(),
                        decision.at()))
                .toList();
        boolean partOfMore =
                !linked.comment().words().strip().equals(linked.opinion().text().strip());
        return new OpinionView(linked.opinion(), linked.comment(), partOfMore, links, overruled, decisions, answer);
    }

    private static Link overruled(ProposedLink proposal, Places places) {
        return new Link(
                proposal.clause().toString(),
                designation(proposal.clause(), places),
                "OVERRULED",
                proposal.method(),
                percent(proposal.score()),
                proposal.evidence());
    }

    private static List<String> evidence(LinkedOpinion linked, ProvisionId clause) {
        return linked.proposals().stream()
                .filter(proposal -> proposal.clause().equals(clause))
                .findFirst()
                .map(ProposedLink::evidence)
                .orElse(List.of());
    }

    private static String designation(ProvisionId clause, Places places) {
        return places.designation(clause).orElse("");
    }

    private static @Nullable Integer percent(@Nullable Double score) {
        return score == null ? null : Integer.valueOf((int) Math.round(score * 100));
    }
}
