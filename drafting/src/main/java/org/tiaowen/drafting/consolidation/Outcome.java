package org.tiaowen.drafting.consolidation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Instruction;
import org.tiaowen.drafting.amendments.Modification;
import org.tiaowen.drafting.articles.ProvisionId;

/** What came of one modification. */
public sealed interface Outcome {

    /** The instruction it belongs to. */
    Instruction instruction();

    /** What was to be done. */
    Modification modification();

    /**
     * It was carried out.
     *
     * @param touched the clauses of the new text it made or changed, and those of the old one it deleted
     * @param remarks what a person should look at though it was carried out, one line each (a place that could be another)
     */
    record CarriedOut(
            Instruction instruction, Modification modification, List<ProvisionId> touched, List<String> remarks)
            implements Outcome {
        public CarriedOut {
            touched = List.copyOf(touched);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It was not, and has changed nothing.
     *
     * @param message the reason in Chinese, one line, with the remedy
     * @param nearest the clause that may have been meant, null where nothing comes near
     */
    record NotCarriedOut(
            Instruction instruction,
            Modification modification,
            Obstacle reason,
            String message,
            @Nullable ProvisionId nearest)
            implements Outcome {

        /** The clause that may have been meant. */
        public Optional<ProvisionId> candidate() {
            return Optional.ofNullable(nearest);
        }
    }
}
