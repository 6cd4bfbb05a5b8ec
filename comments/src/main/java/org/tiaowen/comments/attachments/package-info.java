/**
 * Attachments — 附件: files that stand beside a comment. What a file is, its content tells, never its name; how many and how
 * large they may be are settings.
 */
@NamedInterface("attachments")
@NullMarked
package org.tiaowen.comments.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
