package org.tiaowen.comments.grouping;

/**
 * How many there are, counted on the lowest records; nothing that was merged or summarised on the way counts.
 *
 * @param received comments
 * @param persons persons who sent them; a comment without a contact counts as one person
 * @param distinct different texts, punctuation, width, script, greetings and signatures aside
 */
public record GroupCounts(int received, int persons, int distinct) {}
