/**
 * Drafts on their way: the working copy people edit, the versions that are fixed for ever, and their store.
 *
 * <p>{@link Drafts} begins a draft, {@link WorkingCopies} saves edits under optimistic locking, {@link Versions} fixes
 * a version and looks clauses up through all of them. A version is immutable, in the database too. Every commit is
 * told to the rest of the program as {@link VersionPublished}, inside the transaction that made it.
 */
@NullMarked
@NamedInterface("versions")
package org.tiaowen.drafting.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
