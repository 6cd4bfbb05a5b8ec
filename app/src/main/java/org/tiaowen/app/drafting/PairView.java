package org.tiaowen.app.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.LineageCorrection.Fresh;
import org.tiaowen.drafting.identity.LineageCorrection.Gone;
import org.tiaowen.drafting.identity.LineageCorrection.SameClause;
import org.tiaowen.drafting.versions.VersionClause;

/**
 * Two clauses of neighbouring versions, and everything that can be said about them.
 *
 * @param before null where only the new clause is looked at
 * @param after null where only the old clause is looked at
 * @param same the field's value for saying that they are one, null where there are not two
 * @param gone the same for saying that the old one is gone
 * @param fresh the same for saying that the new one is new
 * @param olds what can be chosen in place of the old one
 * @param currents what can be chosen in place of the new one
 */
record PairView(
        @Nullable VersionClause before,
        @Nullable VersionClause after,
        String old,
        String current,
        List<WordRun> words,
        @Nullable String same,
        @Nullable String gone,
        @Nullable String fresh,
        List<Option> olds,
        List<Option> currents) {

    private static final int FIRST_WORDS = 24;

    /** A clause in a list to choose from. */
    record Option(String id, String name, String firstWords) {

        static Option of(VersionClause clause) {
            return new Option(
                    clause.id().toString(),
                    clause.designation(),
                    ShortWords.of(clause.text().lines().findFirst().orElse(""), FIRST_WORDS));
        }
    }

    static PairView of(
            Optional<VersionClause> before, Optional<VersionClause> after, ClauseNames olds, ClauseNames currents) {
        return new PairView(
                before.orElse(null),
                after.orElse(null),
                before.map(clause -> olds.of(clause.id())).orElse(""),
                after.map(clause -> currents.of(clause.id())).orElse(""),
                WordDifference.between(
                        before.map(VersionClause::text).orElse(""),
                        after.map(VersionClause::text).orElse("")),
                before.flatMap(one -> after.map(other -> CorrectionField.shown(new SameClause(one.id(), other.id()))))
                        .orElse(null),
                before.map(one -> CorrectionField.shown(new Gone(one.id()))).orElse(null),
                after.map(one -> CorrectionField.shown(new Fresh(one.id()))).orElse(null),
                after.map(one -> options(one, olds)).orElse(List.of()),
                before.map(one -> options(one, currents)).orElse(List.of()));
    }

    /** Clauses for a clause, headings for a heading. */
    private static List<Option> options(VersionClause counterpart, ClauseNames names) {
        boolean heading = ClauseText.isHeading(counterpart.level());
        return names.all().stream()
                .filter(clause -> ClauseText.isHeading(clause.level()) == heading)
                .map(Option::of)
                .toList();
    }
}
