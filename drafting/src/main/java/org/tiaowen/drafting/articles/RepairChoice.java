package org.tiaowen.drafting.articles;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which kinds of repair the reader makes; what it does not repair stays in the text as it is.
 *
 * @param kept the kinds that are not made
 */
public record RepairChoice(Set<Repair.Kind> kept) {

    /** Every repair is made. */
    public static final RepairChoice ALL = new RepairChoice(Set.of());

    /** No repair is made: the text is written back as the very source. */
    public static final RepairChoice NONE = new RepairChoice(EnumSet.allOf(Repair.Kind.class));

    public RepairChoice {
        kept = Set.copyOf(kept);
    }

    /** Every repair but those of the given kinds. */
    public static RepairChoice allBut(Repair.Kind... kept) {
        return new RepairChoice(Set.of(kept));
    }

    /** Whether repairs of that kind are made. */
    public boolean makes(Repair.Kind kind) {
        return !kept.contains(kind);
    }
}
