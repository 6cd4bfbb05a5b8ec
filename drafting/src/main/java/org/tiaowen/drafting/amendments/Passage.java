package org.tiaowen.drafting.amendments;

/**
 * A place in the instrument.
 *
 * @param start UTF-16 offset into the text that was handed to the reader
 * @param end exclusive
 * @param words what stands there
 */
public record Passage(int start, int end, String words) {}
