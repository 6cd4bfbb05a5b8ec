package org.tiaowen.drafting.derivation;

import java.util.List;
import org.tiaowen.drafting.amendments.AmendingInstrument;

/** The instrument that leads from the old texts to the new ones, or why there is none. Immutable and thread-safe. */
public sealed interface Derivation {

    /** The changes, in the order of the laws and of their articles. */
    List<DerivedChange> changes();

    /** One 对照表 for each law; there whether or not an instrument is offered. */
    List<ComparativeTable> tables();

    /** What a person should know, in Chinese, one line each: that a 修订 would be better, what was left to the closing sentence. */
    List<String> remarks();

    /**
     * The instrument, proved: its text, read again and carried out on each old text, gives the new one.
     *
     * @param text the whole instrument, ready to be put before the meeting
     * @param instrument the same as read from {@code text}
     */
    record Offered(
            String text,
            AmendingInstrument instrument,
            List<DerivedChange> changes,
            List<ComparativeTable> tables,
            List<String> remarks)
            implements Derivation {
        public Offered {
            changes = List.copyOf(changes);
            tables = List.copyOf(tables);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * No instrument could be proved, or the form asked for does not fit.
     *
     * @param reason in Chinese, one line
     * @param unproved the clauses that fail with every form; empty where {@code reason} is about the whole
     */
    record NotOffered(
            String reason,
            List<UnprovedClause> unproved,
            List<DerivedChange> changes,
            List<ComparativeTable> tables,
            List<String> remarks)
            implements Derivation {
        public NotOffered {
            unproved = List.copyOf(unproved);
            changes = List.copyOf(changes);
            tables = List.copyOf(tables);
            remarks = List.copyOf(remarks);
        }
    }

    /** The instrument for one law. */
    static Derivation of(LawChange law, Drafting drafting) {
        return of(List.of(law), drafting);
    }

    /** One instrument for all of {@code laws} (打包修改). Never throws for what the texts say. */
    static Derivation of(List<LawChange> laws, Drafting drafting) {
        return Offering.of(laws, drafting);
    }
}
