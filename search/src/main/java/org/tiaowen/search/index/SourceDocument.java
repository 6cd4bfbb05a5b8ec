package org.tiaowen.search.index;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document as the database has it: what it says, without the terms that are derived from its words.
 *
 * @param id its identity in the index
 * @param said the fields
 */
record SourceDocument(String id, Map<String, Object> said) {

    SourceDocument {
        said = Map.copyOf(said);
    }

    /** What it says, as a hash. */
    String content() {
        return ContentHash.of(said);
    }

    /** A field that is a text. */
    String text(String field) {
        return said.get(field) instanceof String text ? text : "";
    }

    /** A field that is a list of texts, one a line. */
    String lines(String field) {
        return said.get(field) instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining("\n"))
                : "";
    }
}
