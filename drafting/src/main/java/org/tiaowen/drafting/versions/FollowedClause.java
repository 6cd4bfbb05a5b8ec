package org.tiaowen.drafting.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;

/** Follows a clause along the corrected lineages, in which it may go by several ids. */
final class FollowedClause {

    private final List<Version> all;
    private final ClauseRows clauses;
    private final LineageRows lineages;
    private final List<VersionClause> found = new ArrayList<>();
    private final Map<VersionId, LineageKind> kinds = new HashMap<>();

    FollowedClause(List<Version> all, ClauseRows clauses, LineageRows lineages) {
        this.all = all;
        this.clauses = clauses;
        this.lineages = lineages;
    }

    /** From the newest version that has {@code id}, back to where the clause was new and on to where it is gone. */
    List<ClauseState> history(ProvisionId id, List<VersionClause> states) {
        Set<VersionId> having = new HashSet<>();
        states.forEach(state -> having.add(state.version()));
        int newest = 0;
        for (int i = 0; i < all.size(); i++) {
            newest = having.contains(all.get(i).id()) ? i : newest;
        }
        found.add(clauses.find(all.get(newest).id(), id).orElseThrow());
        Optional<ProvisionId> at = Optional.of(id);
        for (int i = newest; i > 0 && at.isPresent(); i--) {
            at = back(all.get(i - 1).id(), all.get(i).id(), at.orElseThrow());
        }
        at = Optional.of(id);
        for (int i = newest; i + 1 < all.size() && at.isPresent(); i++) {
            at = on(all.get(i).id(), all.get(i + 1).id(), at.orElseThrow());
        }
        return ClauseHistory.of(all, found, kinds);
    }

    private Optional<ProvisionId> back(VersionId from, VersionId to, ProvisionId id) {
        Optional<LineageRelation> relation = telling(lineages.step(from, to).to(id));
        relation.ifPresent(one -> kinds.put(to, one.kind()));
        Optional<ProvisionId> old = relation.flatMap(LineageRelation::old);
        old.flatMap(before -> clauses.find(from, before)).ifPresent(found::add);
        return old;
    }

    private Optional<ProvisionId> on(VersionId from, VersionId to, ProvisionId id) {
        Optional<LineageRelation> relation = telling(lineages.step(from, to).from(id));
        relation.ifPresent(one -> kinds.put(to, one.kind()));
        Optional<ProvisionId> current = relation.flatMap(LineageRelation::current);
        current.flatMap(after -> clauses.find(to, after)).ifPresent(found::add);
        return current;
    }

    /** Of a split or merged clause the match, not the parts. */
    private static Optional<LineageRelation> telling(List<LineageRelation> relations) {
        return relations.stream().min(Comparator.comparing(relation -> relation.reason() == MatchReason.COVERED));
    }
}
