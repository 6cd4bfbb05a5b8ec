package org.tiaowen.drafting.library;

import java.util.List;

/**
 * What is known of a text, or of the way of its clauses, was corrected. Told inside the transaction that keeps it.
 *
 * @param all the whole chain of its law, the oldest first: until when the text before applies follows from it
 */
public record LawTextCorrected(LawId law, LawTextId text, List<LawTextId> all) {

    public LawTextCorrected {
        all = List.copyOf(all);
    }
}
