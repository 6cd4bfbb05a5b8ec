package org.tiaowen.drafting.identity;

import java.util.Optional;
import org.tiaowen.drafting.articles.ProvisionId;

/** What a person says about the identity of a clause, against the program or confirming it. */
public sealed interface LineageCorrection {

    /** The old clause is the new one; said of several new ones it was split, of several old ones they were merged. */
    record SameClause(ProvisionId before, ProvisionId after) implements LineageCorrection {}

    /** The old clause is gone: no clause of the new text is it. */
    record Gone(ProvisionId before) implements LineageCorrection {}

    /** The new clause is new: no clause of the old text was it. */
    record Fresh(ProvisionId after) implements LineageCorrection {}

    /** The old clause it speaks of. */
    default Optional<ProvisionId> old() {
        return switch (this) {
            case SameClause same -> Optional.of(same.before());
            case Gone gone -> Optional.of(gone.before());
            case Fresh fresh -> Optional.empty();
        };
    }

    /** The new clause it speaks of. */
    default Optional<ProvisionId> current() {
        return switch (this) {
            case SameClause same -> Optional.of(same.after());
            case Gone gone -> Optional.empty();
            case Fresh fresh -> Optional.of(fresh.after());
        };
    }
}
