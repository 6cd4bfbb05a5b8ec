package org.tiaowen.drafting.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.identity.LineageKind;

/** Puts the states of one clause side by side. */
final class ClauseHistory {

    private ClauseHistory() {}

    /**
     * @param versions all of the draft, the oldest first
     * @param states the clause where it stands
     * @param kinds what happened to it on the way to a version, as the lineage tells
     */
    static List<ClauseState> of(List<Version> versions, List<VersionClause> states, Map<VersionId, LineageKind> kinds) {
        Map<VersionId, VersionClause> byVersion =
                states.stream().collect(Collectors.toMap(VersionClause::version, Function.identity()));
        var history = new ArrayList<ClauseState>();
        Optional<VersionClause> before = Optional.empty();
        for (Version version : versions) {
            Optional<VersionClause> now = Optional.ofNullable(byVersion.get(version.id()));
            if (now.isPresent() || before.isPresent()) {
                LineageKind otherwise = now.isEmpty()
                        ? LineageKind.DELETED
                        : before.isEmpty() ? LineageKind.NEW : LineageKind.UNCHANGED;
                history.add(new ClauseState(
                        version,
                        now,
                        kinds.getOrDefault(version.id(), otherwise),
                        WordDifference.between(
                                before.map(VersionClause::text).orElse(""),
                                now.map(VersionClause::text).orElse(""))));
            }
            before = now;
        }
        return history;
    }
}
