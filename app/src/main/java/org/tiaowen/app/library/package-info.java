/**
 * The library of existing law for its readers, and the way into it for those who keep it.
 *
 * <p>{@code LibraryController} lists laws and shows their texts to everybody; {@code LibraryImportsController} takes folders and
 * archives in, for drafters and administrators; {@code LibraryApi} does both for machines and for {@code tiaowen library import}.
 * The page of a clause is in {@code searching}.
 */
@NullMarked
package org.tiaowen.app.library;

import org.jspecify.annotations.NullMarked;
