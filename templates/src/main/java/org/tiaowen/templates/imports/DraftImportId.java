package org.tiaowen.templates.imports;

import java.util.UUID;

/** The identity of an import. */
public record DraftImportId(UUID value) {

    static DraftImportId next() {
        return new DraftImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
