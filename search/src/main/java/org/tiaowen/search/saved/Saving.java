package org.tiaowen.search.saved;

import java.util.Set;

/** What came of saving or renaming a search. */
public sealed interface Saving {

    /** It is kept so. */
    record Saved(SavedSearch search) implements Saving {}

    /** It was refused, for all these reasons. */
    record Refused(Set<Fault> faults) implements Saving {

        public Refused {
            faults = Set.copyOf(faults);
        }
    }

    /** There is no such search of that person. */
    record Gone() implements Saving {}

    /** A reason to refuse. */
    enum Fault {
        /** A name is needed. */
        NAME_MISSING,
        /** A name has up to {@value SavedSearches#LONGEST_NAME} characters. */
        NAME_TOO_LONG,
        /** The person has another search of that name. */
        NAME_TAKEN,
        /** The address asks for nothing, or its owner may not ask. */
        ASKS_FOR_NOTHING,
        /** The address is longer than {@value SavedSearches#LONGEST_ADDRESS} characters. */
        ADDRESS_TOO_LONG,
        /** The person has {@value SavedSearches#MOST_SAVED} already. */
        TOO_MANY
    }
}
