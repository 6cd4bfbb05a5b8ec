/**
 * Hearing the public: consultations, comments, the clauses they are about, and the answers.
 *
 * <p>The way of a comment: {@code intake} stores it word for word and hands out a receipt; {@code opinions} splits it where
 * it speaks of several things; {@code clauselinks} links each opinion to the clauses it is about; {@code adoption} keeps the
 * answer; {@code feedback} shows all of it to the holder of the receipt.
 */
@ApplicationModule(displayName = "Comments")
@NullMarked
package org.tiaowen.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
