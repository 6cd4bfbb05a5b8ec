package org.tiaowen.drafting.amendments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument does to one law.
 *
 * @param title of the law, as named, without 《》; empty where the instrument names none
 * @param instructions in order
 * @param adjustment the closing sentence 对条文顺序作相应调整, null where the instrument has none for this law
 */
public record LawAmendment(
        String title,
        List<Instruction> instructions,
        @Nullable Passage adjustment) {

    public LawAmendment {
        instructions = List.copyOf(instructions);
    }

    /** The closing sentence that has numbers and citations follow. */
    public Optional<Passage> closing() {
        return Optional.ofNullable(adjustment);
    }
}
