package org.tiaowen.drafting.versions;

import java.time.Instant;
import java.util.UUID;
import org.tiaowen.drafting.identity.LineageCorrection;

/**
 * What somebody said about the identity of a clause, as it is kept.
 *
 * @param id by which it can be withdrawn
 * @param correction what was said
 * @param by user name
 * @param at when
 * @param why the reason given, perhaps empty
 */
public record KeptCorrection(UUID id, LineageCorrection correction, String by, Instant at, String why) {}
