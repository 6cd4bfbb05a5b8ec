/**
 * Citations of clauses: found in any words, law or comment, resolved against one text, printed from identities, and kept
 * right when the text changes.
 *
 * <p>{@link CitationFinder} finds: a hand-written grammar reads 第十二条第二款第（三）项 in all usual and many sloppy forms, lists,
 * ranges and relative forms, one list being one {@link Citation}; where the words stand decides what 前款, 本章 and 下列 mean,
 * and what stands in front whether it is of this text or of another ({@link Resolution.External}). {@link Citations} has
 * them all for one text, {@link CitationIndex} for many laws. {@link CitationPrinter} is the way back: from the clauses to
 * the words, which found again lead to the same clauses. {@link CitationDrift} compares two states of a text along a
 * {@link org.tiaowen.drafting.identity.Lineage} and tells what no longer says what it said, each with the words to put
 * there or with the fact that a person must decide; {@link CitationDrift#applied} carries them out. Renumbering is thus:
 * change the tree, number it anew, then
 *
 * <pre>{@code
 * CitationDrift drift = CitationDrift.between(before, after, lineage, restated);
 * LegalText consistent = drift.applied(after, Drifted::certain);
 * }</pre>
 *
 * <p>Traps: 第二条狗, 第三季度 and 十二条街道 cite nothing; 本条例 is this text and 该条例 the one spoken of; a bracketed number right
 * behind an article is an item; in a decision that amends a law 第三条 and all that is quoted are of that law; a clause
 * that a decision restates is written with the new numbers in view and must not be adjusted again. Positions are UTF-16
 * offsets into the own words of a provision.
 */
@NullMarked
@NamedInterface("citations")
package org.tiaowen.drafting.citations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
