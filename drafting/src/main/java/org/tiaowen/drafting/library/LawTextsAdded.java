package org.tiaowen.drafting.library;

import java.util.List;

/**
 * Texts were added to a law. Told inside the transaction that stores them. The other texts of the law changed with it: which of
 * them is the newest, until when each applies.
 *
 * @param law whose texts
 * @param added the new ones
 * @param all the whole chain, the oldest first
 */
public record LawTextsAdded(LawId law, List<LawTextId> added, List<LawTextId> all) {

    public LawTextsAdded {
        added = List.copyOf(added);
        all = List.copyOf(all);
    }
}
