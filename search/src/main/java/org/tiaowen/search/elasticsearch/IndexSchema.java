package org.tiaowen.search.elasticsearch;

import java.util.Map;

/**
 * The fields of an index.
 *
 * @param name the name behind the prefix of the installation: {@code clauses}
 * @param version raised whenever the fields or their analysis change; an index of another version is rebuilt at start-up
 * @param fields name and type of each field
 */
public record IndexSchema(String name, int version, Map<String, FieldType> fields) {

    public IndexSchema {
        fields = Map.copyOf(fields);
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("an index name is made of small letters, not: " + name);
        }
    }
}
