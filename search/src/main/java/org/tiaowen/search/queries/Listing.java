package org.tiaowen.search.queries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.search.elasticsearch.Condition;
import org.tiaowen.search.elasticsearch.Inquiry;
import org.tiaowen.search.index.DocumentFields;

/**
 * How hits are listed, apart from what is looked for.
 *
 * @param order which come first
 * @param literally whether nothing is looked for but what was typed: no terms of law for everyday expressions, no loosened
 *     phrases
 * @param counted whether the values of all facets are counted
 * @param chosen for some facets the value all hits must have
 * @param among only these hits, as {@link FoundKey#hit} names them; null for all
 * @param moment the frozen index that earlier pages came from; null for now
 */
public record Listing(
        Order order,
        boolean literally,
        boolean counted,
        Map<Facet, String> chosen,
        @Nullable Set<String> among,
        @Nullable String moment) {

    /** The best first, nothing counted, nothing chosen. */
    public static final Listing PLAIN = new Listing(Order.FIT, false, false, Map.of(), null, null);

    /** How long a frozen index is kept for the next page; whoever reads one page for longer gets a fresh search. */
    static final Duration KEPT = Duration.ofMinutes(5);

    public Listing {
        chosen = Map.copyOf(chosen);
        among = among == null ? null : Set.copyOf(among);
    }

    /** Which hits come first. */
    public enum Order {
        /** 相关度. */
        FIT,
        /** 最新. */
        NEWEST,
        /** 最早. */
        OLDEST,
        /** 按法规和条号. */
        TEXT
    }

    List<Inquiry.Order> clauseOrders() {
        Inquiry.Order title = new Inquiry.Order(DocumentFields.TITLE, false);
        Inquiry.Order position = new Inquiry.Order(DocumentFields.POSITION, false);
        return switch (order) {
            // What fits alike (a law named and nothing else) is read from its beginning.
            case FIT -> List.of(new Inquiry.Order(Inquiry.Order.FIT, true), title, position);
            case NEWEST -> List.of(new Inquiry.Order(DocumentFields.DATE, true), title, position);
            case OLDEST -> List.of(new Inquiry.Order(DocumentFields.DATE, false), title, position);
            case TEXT -> List.of(title, position);
        };
    }

    /** Of comments nothing fits better than another when nothing was asked. */
    List<Inquiry.Order> commentOrders(boolean asked) {
        Inquiry.Order newest = new Inquiry.Order(DocumentFields.RECEIVED_AT, true);
        return switch (order) {
            case FIT -> asked ? List.of(new Inquiry.Order(Inquiry.Order.FIT, true), newest) : List.of(newest);
            case NEWEST, TEXT -> List.of(newest);
            case OLDEST -> List.of(new Inquiry.Order(DocumentFields.RECEIVED_AT, false));
        };
    }

    List<Condition> conditions(List<Facet> possible, Reader reader) {
        List<Condition> conditions = new ArrayList<>();
        chosen.forEach((facet, value) -> {
            if (possible.contains(facet)) {
                conditions.add(facet.with(value, reader));
            }
        });
        return conditions;
    }

    /** The hits of {@link #among}, by the field that names them. */
    List<Condition> among(String field) {
        return among == null ? List.of() : List.of(new Condition.OneOf(field, among));
    }

    List<Inquiry.Counted> facetFields(List<Facet> possible, Reader reader) {
        return counted ? possible.stream().map(facet -> facet.counted(reader)).toList() : List.of();
    }

    /** The facets that have more values than are told. */
    static Set<Facet> cut(List<Facet> possible, Reader reader, Set<String> fields) {
        return possible.stream()
                .filter(facet -> fields.contains(facet.field(reader)))
                .collect(Collectors.toSet());
    }

    Map<Facet, Map<String, Long>> facets(List<Facet> possible, Reader reader, Map<String, Map<String, Long>> counts) {
        Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : possible) {
            Map<String, Long> values = counts.getOrDefault(facet.field(reader), Map.of());
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        }
        return facets;
    }
}
