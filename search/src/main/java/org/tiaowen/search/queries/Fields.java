package org.tiaowen.search.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.elasticsearch.Answer;

/** Reads the fields of an answer with their types. */
record Fields(Map<String, Object> values) {

    private static final int DAY = "2026-01-01".length();

    static Fields of(Answer.Entry entry) {
        return new Fields(entry.fields());
    }

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    Optional<String> optionalText(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    int number(String field) {
        return values.get(field) instanceof Number number ? number.intValue() : 0;
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    UUID id(String field) {
        return UUID.fromString(text(field));
    }

    ProvisionId clause(String field) {
        return ProvisionId.of(text(field));
    }

    Instant moment(String field) {
        return Instant.parse(text(field));
    }

    Optional<LocalDate> day(String field) {
        return optionalText(field).map(text -> LocalDate.parse(text.substring(0, Math.min(text.length(), DAY))));
    }

    List<String> texts(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // JSON objects have text for keys
    List<Fields> objects(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(object -> new Fields((Map<String, Object>) object))
                        .toList()
                : List.of();
    }
}
