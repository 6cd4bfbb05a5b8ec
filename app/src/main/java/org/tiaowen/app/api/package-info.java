/**
 * What every endpoint of the REST API shares: how it refuses, and how it is described.
 *
 * <p>An endpoint throws an {@link ApiRefusal} that lists everything that is wrong; {@code ApiProblems} turns it, and
 * whatever else goes wrong under {@code /api/}, into a problem detail (RFC 9457) in the caller's language;
 * {@code ApiDescription} is the head of the OpenAPI document. Traps: sentences are made when the problem is written, so a
 * refusal carries keys and arguments, never sentences.
 */
@NullMarked
package org.tiaowen.app.api;

import org.jspecify.annotations.NullMarked;
