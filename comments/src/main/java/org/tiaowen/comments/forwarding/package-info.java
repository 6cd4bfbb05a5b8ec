/**
 * The way up: from the point that brought a comment in to the committee.
 *
 * <p>{@code ForwardingComments} takes the steps, {@code Chains} tells them. A comment is always at exactly one station, or it
 * has arrived. The steps never touch the comment: it is analysed, linked and counted on its own record wherever it is, and
 * what was kept back is kept from nobody above. Trap: a comment without a line in {@code comment_station} came in without a
 * chain and has arrived.
 */
@NamedInterface("forwarding")
@NullMarked
package org.tiaowen.comments.forwarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
