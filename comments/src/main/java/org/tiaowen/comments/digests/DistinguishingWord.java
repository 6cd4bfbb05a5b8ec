package org.tiaowen.comments.digests;

/**
 * A word that is said of this clause more often than of the others.
 *
 * @param here opinions on the clause that say it
 * @param elsewhere other opinions of the consultation that say it
 * @param weight how surely it is said more often here, in standard deviations; the list is sorted by it
 */
public record DistinguishingWord(String word, int here, int elsewhere, double weight) {}
