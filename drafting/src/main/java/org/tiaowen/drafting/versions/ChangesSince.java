package org.tiaowen.drafting.versions;

import org.tiaowen.drafting.identity.Lineage;

/**
 * A working copy told from a version.
 *
 * @param copy as it was last saved
 * @param lineage from the clauses of the version to those of the working copy
 */
public record ChangesSince(WorkingCopy copy, Lineage lineage) {}
