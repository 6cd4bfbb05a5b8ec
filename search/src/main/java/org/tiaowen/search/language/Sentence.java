package org.tiaowen.search.language;

/**
 * Sentence — 句: a part of a text between two ends of sentences, without the blanks around it.
 *
 * @param text the characters as they stand in the text, the closing mark included
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character
 */
public record Sentence(String text, int start, int end) {}
