/**
 * Drafts on their way: the working copy people edit, the versions that are fixed for ever, and their store.
 *
 * <p>{@link Drafts} begins a draft, {@link WorkingCopies} saves edits under optimistic locking, {@link Versions} fixes
 * a version and looks clauses up through all of them. A version is immutable, in the database too. Every commit is
 * told to the rest of the program as {@link VersionPublished}, and every correction as {@link LineageCorrected}, inside the
 * transaction that made it.
 *
 * <p>{@link Versions#lineage} follows clauses between any two versions of a draft. Where the program was not sure,
 * {@link LineageCorrections#doubts(VersionId, VersionId)} asks: each
 * {@link org.tiaowen.drafting.identity.DoubtfulMatch} has the old and the new clause, and as choices every pair that can
 * be meant, with id, designation and score, the proposed one first. Confirm it, choose another
 * ({@code choice.correction()}), or say that the clause is new ({@code doubt.fresh()}) or gone ({@code doubt.gone()}),
 * and hand the answer to {@link LineageCorrections#keep}; what was answered is not asked again, stands in
 * {@link LineageCorrections#list} and can be withdrawn. In the working copy the same answers go to
 * {@link LineageCorrections#correct}, which gives the clauses their right ids in a new revision.
 */
@NullMarked
@NamedInterface("versions")
package org.tiaowen.drafting.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
