/** Tells the index when something became of a comment: grouped, decided, answered. */
@NullMarked
package org.tiaowen.comments.indexing;

import org.jspecify.annotations.NullMarked;
