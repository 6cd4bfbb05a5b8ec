/**
 * The amending instrument (修改决定、修正案): what it tells to do, as values, and the way between them and its Chinese words.
 *
 * <p>{@link org.tiaowen.drafting.amendments.AmendmentReader} reads a text someone wrote,
 * {@link org.tiaowen.drafting.amendments.AmendmentPrinter} writes one. In between lies the
 * {@link org.tiaowen.drafting.amendments.AmendingInstrument}: laws, their {@link
 * org.tiaowen.drafting.amendments.Instruction}s, and in each the {@link org.tiaowen.drafting.amendments.Modification}s.
 * Nothing here knows the text that is amended: clauses are named as the instrument names them, whether they exist or not.
 */
@NullMarked
@NamedInterface("amendments")
package org.tiaowen.drafting.amendments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
