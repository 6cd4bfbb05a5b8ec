package org.tiaowen.drafting.amendments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Modification.Side;
import org.tiaowen.drafting.amendments.Quotations.Quotation;

/**
 * What an operation is done to: clauses, or words in them.
 *
 * @param targets complete; empty where none is named and the one spoken of goes on
 * @param words the words named in them; none where whole clauses are meant
 * @param side on which side of the words or clauses; null where they themselves are meant, or their inside
 * @param edge whether the beginning or end of the clause is meant: 第二款最后
 */
record Subject(
        List<Target> targets,
        List<Quotation> words,
        @Nullable Side side,
        boolean edge) {

    /** Where nothing is named. */
    static final Subject NONE = new Subject(List.of(), List.of(), null, false);

    Subject {
        targets = List.copyOf(targets);
        words = List.copyOf(words);
    }
}
