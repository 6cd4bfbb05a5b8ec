/**
 * What somebody wants who types into the box — 提问.
 *
 * <p>{@link BoxReading} reads the typed text into {@link Part}s (words, a phrase in quotes, a citation, the name of a law, a
 * field …) and {@link Remark}s about everything it could not take as written; together they are an {@link Understood}.
 * {@link Titles} are the laws a name is looked up in, {@link Abbreviations} the table of short names. The grammar stands
 * in {@code docs/search.md}.
 *
 * <p>Reading never fails and never drops a character silently: what is no part is words, and what looks like a mistake has
 * a remark that tells the place and what to type instead. Plain Java; knows neither index nor database.
 */
@NamedInterface("asking")
@NullMarked
package org.tiaowen.search.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
