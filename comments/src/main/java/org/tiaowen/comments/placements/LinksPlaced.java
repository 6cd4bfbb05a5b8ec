package org.tiaowen.comments.placements;

import org.tiaowen.drafting.versions.VersionId;

/** What became of the clauses of one version in a later one was worked out, or worked out anew. */
public record LinksPlaced(VersionId from, VersionId to) {}
