package org.tiaowen.drafting.derivation;

import java.util.List;
import org.tiaowen.drafting.amendments.Modification;

/**
 * One way of telling a change.
 *
 * @param reason in Chinese, for this very change
 * @param modifications in the order they are printed; empty where the closing sentence is enough
 */
record Telling(ChangeForm form, DraftingRule rule, String reason, List<Modification> modifications) {
    Telling {
        modifications = List.copyOf(modifications);
    }
}
