package org.tiaowen.drafting.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;

/** Follows a clause along the lineages of a chain, in which it may go by several ids. */
final class FollowedLawClause {

    private final List<LawText> chain;
    private final LawClauseRows clauses;
    private final Map<Integer, LawClause> standing = new HashMap<>();
    private final Map<Integer, LineageKind> kinds = new HashMap<>();

    FollowedLawClause(List<LawText> chain, LawClauseRows clauses) {
        this.chain = chain;
        this.clauses = clauses;
    }

    /** The oldest first; the last state is without the clause where it was deleted. */
    List<LawClauseState> from(int start, LawClause clause) {
        standing.put(start, clause);
        for (int at = start; at > 0; at--) {
            int newer = at;
            standing(at).ifPresent(there -> step(newer, relation(lineage(newer).to(there.id())), false));
        }
        for (int at = start + 1; at < chain.size(); at++) {
            int newer = at;
            standing(at - 1)
                    .ifPresent(there -> step(newer, relation(lineage(newer).from(there.id())), true));
        }
        List<LawClauseState> states = new ArrayList<>();
        Optional<LawClause> before = Optional.empty();
        for (int at = 0; at < chain.size(); at++) {
            Optional<LawClause> now = standing(at);
            if (now.isPresent() || before.isPresent()) {
                LineageKind otherwise = now.isPresent() ? LineageKind.NEW : LineageKind.DELETED;
                states.add(new LawClauseState(
                        chain.get(at),
                        now,
                        before.isEmpty() ? LineageKind.NEW : kinds.getOrDefault(at, otherwise),
                        WordDifference.between(
                                before.map(LawClause::words).orElse(""),
                                now.map(LawClause::words).orElse(""))));
            }
            before = now;
        }
        return states;
    }

    private Optional<LawClause> standing(int at) {
        return Optional.ofNullable(standing.get(at));
    }

    private void step(int at, Optional<LineageRelation> relation, boolean onwards) {
        relation.ifPresent(found -> {
            kinds.put(at, found.kind());
            int other = onwards ? at : at - 1;
            Optional<ProvisionId> id = onwards ? found.current() : found.old();
            id.flatMap(there -> clauses.find(chain.get(other).id(), there))
                    .ifPresent(clause -> standing.put(other, clause));
        });
    }

    private Lineage lineage(int at) {
        return clauses.lineage(chain.get(at - 1).id(), chain.get(at).id()).orElse(new Lineage(List.of()));
    }

    /** Of a split or merged clause the match, not the parts. */
    private static Optional<LineageRelation> relation(List<LineageRelation> relations) {
        return relations.stream().min(Comparator.comparing(one -> one.reason() == MatchReason.COVERED));
    }
}
