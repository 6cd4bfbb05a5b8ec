package org.tiaowen.app.searching;

import java.util.Comparator;
import java.util.Set;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.search.saved.Saving.Fault;

/** Why a search is not kept, in the words of the pages and of the API. */
final class SavedSearchProblems {

    private SavedSearchProblems() {}

    static Problems of(Set<Fault> faults) {
        return new Problems(faults.stream()
                .sorted(Comparator.naturalOrder())
                .map(SavedSearchProblems::problem)
                .toList());
    }

    private static Problem problem(Fault fault) {
        String field =
                switch (fault) {
                    case NAME_MISSING, NAME_TOO_LONG, NAME_TAKEN -> "name";
                    case ASKS_FOR_NOTHING, ADDRESS_TOO_LONG -> "address";
                    case TOO_MANY -> "";
                };
        return Problem.at(field, "saved.problem." + fault);
    }
}
