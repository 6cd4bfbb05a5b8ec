/**
 * Carrying out an amending instrument on the law it amends.
 *
 * <p>{@link org.tiaowen.drafting.consolidation.Consolidation} finds the clauses an instrument names, carries its
 * modifications out on the identified tree, has numbers and citations follow, and tells what came of every single one.
 */
@NullMarked
@NamedInterface("consolidation")
package org.tiaowen.drafting.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
