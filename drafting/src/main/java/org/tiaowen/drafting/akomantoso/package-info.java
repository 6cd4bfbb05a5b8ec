/**
 * Legal texts as Akoma Ntoso 3.0 (OASIS LegalDocML), for other programs and for keeping: {@link AkomaNtosoWriter} writes a text
 * with the FRBR metadata of its {@link Expression}, {@link AkomaNtosoReader} reads what was written and returns the same tree,
 * identities and blanks included.
 *
 * <p>Every provision carries its permanent id in {@code wId} and its place in {@code eId}, after the OASIS naming convention. What
 * Akoma Ntoso has no word for (blanks, the value of a number) stands in attributes of a namespace of our own, which the schema
 * allows everywhere. How each level is written: {@code docs/akomantoso.md}.
 *
 * <p>The trap: an XML parser turns line breaks in attributes into blanks and drops carriage returns, and XML has no way to
 * write a control character. {@code Escapes} writes them as backslash sequences; never put a layout into an attribute without it.
 */
@NullMarked
@NamedInterface("akomantoso")
package org.tiaowen.drafting.akomantoso;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
