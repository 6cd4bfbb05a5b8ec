package org.tiaowen.app.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.VersionClause;

/** What the clauses of one text are called on a page: as one cites them, or by their first words. */
final class ClauseNames {

    private static final int FIRST_WORDS = 16;

    private final List<VersionClause> clauses;
    private final Map<ProvisionId, VersionClause> byId;
    private final Map<ProvisionId, String> names = new HashMap<>();

    /** Those of a version. */
    ClauseNames(List<VersionClause> clauses) {
        this.clauses = clauses;
        this.byId = clauses.stream().collect(Collectors.toMap(VersionClause::id, Function.identity()));
        clauses.forEach(clause -> names.put(clause.id(), name(clause.designation(), clause.text())));
    }

    /** The names alone, of a text that is no version. */
    static ClauseNames in(LegalText text) {
        var names = new ClauseNames(List.of());
        Places places = Places.of(text);
        text.walk()
                .forEach(provision -> names.names.put(
                        provision.id(), name(places.designation(provision.id()).orElse(""), provision.text())));
        return names;
    }

    /** All of them, in reading order. */
    List<VersionClause> all() {
        return clauses;
    }

    Optional<VersionClause> find(ProvisionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name of one; its id where the text does not have it. */
    String of(ProvisionId id) {
        return names.getOrDefault(id, id.toString());
    }

    /** The name of a clause with that designation and those words. */
    static String name(String designation, String text) {
        if (!designation.isEmpty()) {
            return designation;
        }
        return "“" + ShortWords.of(text.lines().findFirst().orElse(""), FIRST_WORDS) + "”";
    }
}
