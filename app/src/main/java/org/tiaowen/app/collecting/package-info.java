/**
 * The work of contact points, on pages and through the API: sending comments up the chain, keeping them back, summarising
 * and rendering them, meetings and their speeches; and what the committee sees of it.
 *
 * <p>{@code ForwardingController} and {@code MeetingsController} are for staff of a point, {@code ChainController} for
 * drafters. What one comment looks like to both is {@code ChainView}. Trap: a receipt number opens the original to whoever
 * holds it, so these pages tell comments by their registry numbers.
 */
@NullMarked
package org.tiaowen.app.collecting;

import org.jspecify.annotations.NullMarked;
