package org.tiaowen.comments.worklists;

import java.util.Map;
import org.tiaowen.comments.digests.Stance;

/**
 * The opinions on a clause and on everything inside it, counted one by one; one that is linked to two places of the clause
 * counts once.
 *
 * @param opinions all of them, those of withheld comments too
 * @param undecided those without a decision
 * @param stances how many of each stance; what is not read yet is in none of them
 */
public record ClauseTally(long opinions, long undecided, Map<Stance, Long> stances) {

    public ClauseTally {
        stances = Map.copyOf(stances);
    }
}
