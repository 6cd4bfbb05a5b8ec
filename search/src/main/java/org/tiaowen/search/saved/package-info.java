/**
 * Saved searches — 已存检索: a search is kept under a name, and its owner is told what it finds new.
 *
 * <p>{@link SavedSearches} is what pages call. {@link SavedSearchWatch} looks again whenever the index has changed, with the
 * rights the owner has at that moment ({@link AddressReading}), and writes down what is found; so nothing is told twice, and
 * whatever is killed, nothing is forgotten. What a look cannot see yet because it is being indexed, the next one sees.
 */
@NamedInterface("saved")
@NullMarked
package org.tiaowen.search.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
