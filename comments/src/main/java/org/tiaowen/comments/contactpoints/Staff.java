package org.tiaowen.comments.contactpoints;

import java.time.Instant;

/** A member of a contact point's staff. */
public record Staff(String username, Post post, Instant since) {}
