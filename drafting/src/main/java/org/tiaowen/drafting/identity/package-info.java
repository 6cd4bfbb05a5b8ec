/**
 * Who is who between two states of a text.
 *
 * <p>A clause keeps its id for life; its number is only where it stands today. {@link Alignment} recovers the identity
 * of clauses in a text that comes without ids, {@link Lineage} says for every clause what became of it, and
 * {@link Identities} gives an edited text the ids of the text it was made from. The trap of this package: a number is
 * never evidence enough, it only decides between texts that are as like as each other.
 *
 * <p>The program proposes, a person decides. What is ambiguous names its {@linkplain LineageRelation.Rival rivals};
 * {@link DoubtfulMatch#in} lists it with everything that can be answered, each answer a {@link LineageCorrection}, and
 * {@link Lineage#corrected} takes the answers in, or refuses them with every reason. {@link Lineage#then} and
 * {@link Lineage#inverted} tell of versions that are not neighbours.
 */
@NullMarked
@NamedInterface("identity")
package org.tiaowen.drafting.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
