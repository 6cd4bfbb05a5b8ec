package org.tiaowen.search.elasticsearch;

import java.util.List;
import java.util.Map;

/**
 * What an index answered.
 *
 * @param total how many documents there are in all
 * @param totalIsExact whether {@code total} was counted to the end; else there are more
 * @param entries the documents asked for, in order
 */
public record Answer(long total, boolean totalIsExact, List<Entry> entries) {

    public Answer {
        entries = List.copyOf(entries);
    }

    /**
     * One document.
     *
     * @param id its identity
     * @param score how well it fits; 0 where the order is not by fitness
     * @param fields what was written
     */
    public record Entry(String id, double score, Map<String, Object> fields) {}
}
