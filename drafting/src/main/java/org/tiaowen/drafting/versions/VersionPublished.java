package org.tiaowen.drafting.versions;

/**
 * A version was fixed. Told inside the transaction that stores it: what a listener writes is there together with the
 * version or not at all.
 *
 * @param draft whose version
 * @param version its identity
 * @param number its number in the draft, from 1
 */
public record VersionPublished(DraftId draft, VersionId version, int number) {}
