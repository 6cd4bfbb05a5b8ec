package org.tiaowen.search.elasticsearch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document must be like; the score of an answer is the sum of the parts that match. */
public sealed interface Condition {

    /** Matches everything. */
    static Condition everything() {
        return new All(List.of(), List.of(), List.of());
    }

    /**
     * Some of the words of {@code text} are in the field.
     *
     * @param boost weight of this part of the score
     * @param enough how many terms must match, in Elasticsearch's notation ({@code 60%}); null means one
     */
    record Match(
            String field,
            String text,
            float boost,
            @Nullable String enough) implements Condition {

        public Match(String field, String text, float boost) {
            this(field, text, boost, null);
        }
    }

    /** The words of {@code text} are in the field next to each other, in that order. */
    record Phrase(String field, String text) implements Condition {}

    /** The value of the field, as a whole, has {@code text} in it, small or capital. */
    record Contains(String field, String text) implements Condition {}

    /** The inner condition does not hold. */
    record Not(Condition condition) implements Condition {}

    /** One of these holds; the best of them counts, and not their sum. */
    record Best(List<Condition> conditions) implements Condition {

        public Best {
            conditions = List.copyOf(conditions);
        }
    }

    /** The number field has a value from {@code first} to {@code last}, both included. */
    record Between(String field, long first, long last) implements Condition {}

    /** The field holds one of the values. */
    record OneOf(String field, List<String> values) implements Condition {

        public OneOf {
            values = List.copyOf(values);
        }

        public OneOf(String field, Collection<?> values) {
            this(field, values.stream().map(Object::toString).toList());
        }
    }

    /** The field has a value at all. */
    record Has(String field) implements Condition {}

    /** The number field has that value. */
    record Equal(String field, long value) implements Condition {}

    /** The flag is as told. */
    record Is(String field, boolean value) implements Condition {}

    /** The moment lies in the time from {@code from} (with it) until {@code until} (without it). */
    record During(
            String field, @Nullable Instant from, @Nullable Instant until) implements Condition {}

    /** Counts {@code score} when the inner condition holds, whatever its own score. */
    record Worth(float score, Condition condition) implements Condition {}

    /**
     * All of {@code must} and {@code filters} hold; if there are {@code should}, they add to the score, and one of them
     * must hold when {@code must} is empty.
     */
    record All(List<Condition> must, List<Condition> should, List<Condition> filters) implements Condition {

        public All {
            must = List.copyOf(must);
            should = List.copyOf(should);
            filters = List.copyOf(filters);
        }
    }
}
