package org.tiaowen.comments.closing;

import java.util.Optional;
import java.util.UUID;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.OpinionId;

/**
 * One thing that is open.
 *
 * @param id of the batch, comment, opinion, version or consultation that is open
 * @param comment the comment it belongs to
 * @param opinion the opinion it belongs to
 */
public record OpenRow(OpeningKind kind, UUID id, Optional<CommentId> comment, Optional<OpinionId> opinion) {}
