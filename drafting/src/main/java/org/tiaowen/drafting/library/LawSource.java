package org.tiaowen.drafting.library;

/**
 * A text somebody brings into the library.
 *
 * @param file the name of its file, with its folders where there are; {@code 云州市停车管理条例(2019-11-29).md} tells title and day
 * @param text its words as they were in the file
 */
public record LawSource(String file, String text) {}
