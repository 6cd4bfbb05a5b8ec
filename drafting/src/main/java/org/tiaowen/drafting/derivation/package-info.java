/**
 * From two states of a law to the amending instrument: which instructions a drafter would give, in which words, and the proof
 * that they lead from the one text to the other.
 *
 * <p>{@link org.tiaowen.drafting.derivation.Derivation} chooses a {@link org.tiaowen.drafting.derivation.ChangeForm} for every
 * changed clause by a {@link org.tiaowen.drafting.derivation.DraftingRule}, has the instructions printed, reads the printed
 * words back, carries them out on the old text and compares. Where the result is another text, the clause that differs goes to
 * the next coarser form; an instrument that is not proved is never offered. The {@link
 * org.tiaowen.drafting.derivation.ComparativeTable} comes from the same changes.
 */
@NullMarked
@NamedInterface("derivation")
package org.tiaowen.drafting.derivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
