package org.tiaowen.app.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionClause;

/** What the clauses of one version are called on a page: as one cites them, or by their first words. */
final class ClauseNames {

    private static final int FIRST_WORDS = 16;

    private final List<VersionClause> clauses;
    private final Map<ProvisionId, VersionClause> byId;

    ClauseNames(List<VersionClause> clauses) {
        this.clauses = clauses;
        this.byId = clauses.stream().collect(Collectors.toMap(VersionClause::id, Function.identity()));
    }

    /** All of them, in reading order. */
    List<VersionClause> all() {
        return clauses;
    }

    Optional<VersionClause> find(ProvisionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name of one; its id where the version does not have it. */
    String of(ProvisionId id) {
        return find(id).map(clause -> name(clause.designation(), clause.text())).orElseGet(id::toString);
    }

    /** The name of a clause with that designation and those words. */
    static String name(String designation, String text) {
        if (!designation.isEmpty()) {
            return designation;
        }
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) > FIRST_WORDS
                ? "“" + line.substring(0, line.offsetByCodePoints(0, FIRST_WORDS)) + "…”"
                : "“" + line + "”";
    }
}
