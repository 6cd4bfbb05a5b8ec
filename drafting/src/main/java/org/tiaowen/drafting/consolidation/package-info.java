/**
 * Carrying out an amending instrument on the law it amends.
 *
 * <p>{@link org.tiaowen.drafting.consolidation.Consolidation} finds the clauses an instrument names, carries its
 * modifications out on the identified tree by {@link org.tiaowen.drafting.editing}, has numbers and citations follow, and
 * tells what came of every single one. {@link org.tiaowen.drafting.consolidation.TextDifference} says whether two texts
 * are the same.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>What is there is named by its number in the law as it was, in every instruction; a number that 作为 or 改为 gives is
 *       one of the law as it will be. Articles, items and divisions with such a number take that place, all others fill the
 *       places left in their old order. Where that moves an article past others, a remark says so.
 *   <li>A new article between two divisions goes where the instrument says; else words decide, the earlier division where
 *       they say little, and a remark names the other.
 *   <li>Words are compared sign by sign; the only thing done to quoted words is what the reader of laws repairs in both. Words
 *       that stand in the clause several times are meant everywhere where no number is told, as published texts show, and a
 *       remark says how often. The marks of a list or between clauses come and go with the words, as they do in published texts, and every one is remarked upon.
 *   <li>Whatever the instrument writes is final: sweeps and citations that shift leave it alone. An instruction that would
 *       write over words of an earlier one is not carried out.
 *   <li>What cannot be done changes nothing. An article that could not be made leaves its number empty, so that the numbers
 *       behind it stay those that were told. The swaps of one list stand or fall together.
 *   <li>Numbers are known when everything is arranged; a modification whose number does not come out is then left out, and
 *       all is carried out anew without it.
 * </ul>
 */
@NullMarked
@NamedInterface("consolidation")
package org.tiaowen.drafting.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
