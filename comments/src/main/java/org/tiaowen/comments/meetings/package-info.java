/**
 * Meetings as a source of comments: their minutes are kept as they were, split by speaker into speeches by a proposal that a
 * person corrects, and each speech is received as a comment through the door of {@code intake}.
 */
@NamedInterface("meetings")
@NullMarked
package org.tiaowen.comments.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
