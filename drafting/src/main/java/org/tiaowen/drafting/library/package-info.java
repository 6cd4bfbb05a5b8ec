/**
 * 法规库 — existing law: works with several dated texts each, kept as one chain with lineage.
 *
 * <p>{@link AddingLawTexts} takes a text in: it reads title, organ and dates from the text, its 题注 and the name of its file, finds
 * the law by its title, and puts the text into the chain by its date. The clauses take over the identities of their neighbours,
 * so that the address of a clause leads through all texts whatever the order in which they came. {@link Library} answers what is
 * there, {@link LibraryImports} takes in many at once.
 *
 * <p>Texts, clauses and citations never change; what is told about a chain (which text follows which, which clause of another law
 * a citation means) is found anew when a text is added, and {@link LawTextsAdded} tells the rest of the program.
 */
@NullMarked
@NamedInterface("library")
package org.tiaowen.drafting.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
