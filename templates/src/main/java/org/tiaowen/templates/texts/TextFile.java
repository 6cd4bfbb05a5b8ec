package org.tiaowen.templates.texts;

/**
 * A file as it was sent.
 *
 * @param path its name, with its folders where there are
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record TextFile(String path, byte[] content) {}
