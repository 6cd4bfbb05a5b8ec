package org.tiaowen.search.elasticsearch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to an index.
 *
 * @param condition what to look for
 * @param from how many answers to pass over
 * @param size how many answers to give
 * @param orders what to sort by, the first first; empty for the best first
 * @param foldBy a keyword field: of the documents with the same value only the first is an answer, the others are told
 *     beneath it; null to fold nothing
 * @param facets what is counted over all answers
 * @param moment of the index to ask, as {@link SearchCluster#freeze} gave it; null for now
 */
public record Inquiry(
        Condition condition,
        int from,
        int size,
        List<Order> orders,
        @Nullable String foldBy,
        List<Counted> facets,
        @Nullable String moment) {

    /** Of a field that is counted these many values are told, the most frequent; more than anybody looks through. */
    public static final int MOST_VALUES = 30;

    /** About a megabyte of clauses with their terms. */
    private static final int PAGE_OF_ALL = 500;

    public Inquiry {
        orders = List.copyOf(orders);
        facets = List.copyOf(facets);
    }

    /** The best first, or the newest by a moment field. */
    public Inquiry(Condition condition, int from, int size, @Nullable String newestBy) {
        this(
                condition,
                from,
                size,
                newestBy == null ? List.of() : List.of(new Order(newestBy, true)),
                null,
                List.of(),
                null);
    }

    /** For every answer there is, by pages that one request can carry. */
    public static Inquiry every(Condition condition, List<Order> orders) {
        return new Inquiry(condition, 0, PAGE_OF_ALL, orders, null, List.of(), null);
    }

    /** The same question to an index as it was. */
    public Inquiry at(@Nullable String frozen) {
        return new Inquiry(condition, from, size, orders, foldBy, facets, frozen);
    }

    /**
     * A keyword or number field whose values are counted.
     *
     * @param nameless the value under which documents without one are counted; null where every document has one
     */
    public record Counted(String field, @Nullable String nameless) {}

    /**
     * A field to sort by.
     *
     * @param field {@link #FIT} for how well a document fits
     * @param falling the largest first
     */
    public record Order(String field, boolean falling) {

        /** How well a document fits. */
        public static final String FIT = "_score";
    }
}
