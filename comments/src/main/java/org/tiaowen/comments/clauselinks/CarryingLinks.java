package org.tiaowen.comments.clauselinks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.OpinionsDivided;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Links of opinions that a person split or joined: the program proposes anew for each stretch, and what persons decided on an opinion
 * is carried to those that lie in it or in which it lies.
 */
@Component
class CarryingLinks {

    private final LinkStore links;
    private final LinkingComments linking;

    CarryingLinks(LinkStore links, LinkingComments linking) {
        this.links = links;
        this.linking = linking;
    }

    @EventListener
    void on(OpinionsDivided divided) {
        for (Opinion after : divided.after()) {
            List<OpinionId> from = divided.before().stream()
                    .filter(before ->
                            before.span().holds(after.span()) || after.span().holds(before.span()))
                    .map(Opinion::id)
                    .toList();
            carry(from, after.id());
        }
        linking.link(List.of(divided.comment()));
    }

    private void carry(Collection<OpinionId> from, OpinionId to) {
        Map<OpinionId, List<LinkDecision>> decisions = links.decisions(from);
        Map<OpinionId, List<ClauseLink>> holding = links.links(from);
        List<LinkDecision> known = links.decisions(List.of(to)).getOrDefault(to, List.of());
        for (OpinionId opinion : from) {
            Set<ProvisionId> elsewhere = from.stream()
                    .filter(other -> !other.equals(opinion))
                    .flatMap(other -> holding.getOrDefault(other, List.of()).stream())
                    .map(ClauseLink::clause)
                    .collect(Collectors.toSet());
            decisions.getOrDefault(opinion, List.of()).stream()
                    .flatMap(decision -> joined(decision, elsewhere).stream())
                    .filter(decision -> !known.contains(decision))
                    .forEach(decision -> links.decide(to, decision));
        }
    }

    /** What takes a clause away from one opinion does not take it away from another it is joined with. */
    private static List<LinkDecision> joined(LinkDecision decision, Set<ProvisionId> elsewhere) {
        return switch (decision.kind()) {
            case CONFIRMED, ADDED -> List.of(decision);
            case REMOVED -> elsewhere.contains(decision.clause()) ? List.of() : List.of(decision);
            case CORRECTED -> {
                ProvisionId wrong = decision.insteadOf();
                yield wrong != null && elsewhere.contains(wrong)
                        ? List.of(new LinkDecision(
                                LinkDecision.Kind.ADDED, decision.clause(), null, decision.by(), decision.at()))
                        : List.of(decision);
            }
        };
    }
}
