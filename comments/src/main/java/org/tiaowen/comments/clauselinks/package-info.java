/** Which clauses an opinion is about: proposed by the program, decided by a person, both kept. */
@NamedInterface("clauselinks")
@NullMarked
package org.tiaowen.comments.clauselinks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
