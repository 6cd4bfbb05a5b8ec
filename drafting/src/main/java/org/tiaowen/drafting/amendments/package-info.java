/**
 * The amending instrument (修改决定、修正案): what it tells to do, as values, and the way between them and its Chinese words.
 *
 * <p>{@link org.tiaowen.drafting.amendments.AmendmentReader} reads a text someone wrote,
 * {@link org.tiaowen.drafting.amendments.AmendmentPrinter} writes one. In between lies the
 * {@link org.tiaowen.drafting.amendments.AmendingInstrument}: laws, their {@link
 * org.tiaowen.drafting.amendments.Instruction}s, and in each the {@link org.tiaowen.drafting.amendments.Modification}s.
 * Reading goes in four steps: the marks are repaired and the quotations found ({@code Source}); every line falls to the title,
 * the preamble, a heading, an instruction or the closing ({@code Outline}); the words of an instruction are cut into tokens
 * ({@code Tokenizer}, {@code Word}); a grammar over the tokens makes modifications of them ({@code InstructionReader}), with a
 * {@code Scope} that fills in what a phrase leaves out. The traps: quotations cannot be counted by their marks; the left number
 * is the old one and what stands behind 作为 and 改为 the new one; the same words (改为, 作为) renumber, restate or split, and only
 * what follows tells which; what is not understood is said, and never passed over.
 *
 * <p>Nothing here knows the text that is amended: clauses are named as the instrument names them, whether they exist or not.
 */
@NullMarked
@NamedInterface("amendments")
package org.tiaowen.drafting.amendments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
