/**
 * The pages of moderators: what waits for being looked at, one comment with its original, and the log of readings.
 *
 * <p>{@link org.tiaowen.app.moderating.MaskedText} shows what is masked and why. Traps: an original is read by a form that
 * asks for the purpose and answers with the page itself; no address leads to one.
 */
@NullMarked
package org.tiaowen.app.moderating;

import org.jspecify.annotations.NullMarked;
