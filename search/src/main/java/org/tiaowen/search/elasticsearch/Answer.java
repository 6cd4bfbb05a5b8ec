package org.tiaowen.search.elasticsearch;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an index answered.
 *
 * @param total how many answers there are in all, what is folded into one counted once
 * @param totalIsExact whether {@code total} was counted to the end; else there are more
 * @param entries the documents asked for, in order
 * @param facets for each field asked for its values with their numbers of answers, the most frequent first
 * @param cut the fields that have more values than are told
 */
public record Answer(
        long total, boolean totalIsExact, List<Entry> entries, Map<String, Map<String, Long>> facets, Set<String> cut) {

    public Answer {
        entries = List.copyOf(entries);
        facets = Map.copyOf(facets);
        cut = Set.copyOf(cut);
    }

    /**
     * One document.
     *
     * @param id its identity
     * @param score how well it fits; 0 where the order is not by fitness
     * @param fields what was written
     * @param folded the other documents with the same value of the field that was folded by, the newest first
     */
    public record Entry(String id, double score, Map<String, Object> fields, List<Entry> folded) {

        public Entry {
            folded = List.copyOf(folded);
        }
    }
}
