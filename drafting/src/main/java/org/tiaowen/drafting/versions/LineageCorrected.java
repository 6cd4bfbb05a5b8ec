package org.tiaowen.drafting.versions;

/**
 * A person said what became of a clause from a version to the next, or took back what was said. Told inside the transaction
 * that keeps it; every lineage that leads over these two versions is another one from then on.
 *
 * @param from the earlier of the two
 * @param to the version after it
 */
public record LineageCorrected(DraftId draft, VersionId from, VersionId to) {}
