/**
 * Where links stand in later versions: every link stays on the clause of the version that was before the public, and is
 * followed along the lineage into each version after it.
 *
 * <p>{@link Placements} tells where the links of an opinion stand, {@link PlacementWorklist} what a person is asked,
 * {@link DecidingPlacements} takes the answers. What became of the clauses is worked out once for each pair of versions by a
 * queue ({@code PlacingClauses}); the placement of a link follows from that and from what persons decided, and is not stored a
 * second time, so that a link found or corrected later is placed as soon as it is there.
 */
@NamedInterface("placements")
@NullMarked
package org.tiaowen.comments.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
