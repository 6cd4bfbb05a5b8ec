package org.tiaowen.comments.statistics;

/**
 * How long it took from receiving a comment to publishing the first answer to an opinion in it.
 *
 * @param base how many opinions were answered; the days mean nothing where there are none
 * @param medianDays half were answered within so many days
 * @param ninetyPercentDays nine out of ten were
 */
public record AnsweringTime(long base, double medianDays, double ninetyPercentDays) {}
