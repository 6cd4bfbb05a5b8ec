package org.tiaowen.comments.attachments;

import org.springframework.util.unit.DataSize;

/**
 * How many files may be sent with one comment, and how large.
 *
 * @param most files
 * @param each one file
 * @param together all files of a comment
 */
public record AttachmentLimits(int most, DataSize each, DataSize together) {}
