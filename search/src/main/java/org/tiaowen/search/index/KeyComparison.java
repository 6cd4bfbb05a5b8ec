package org.tiaowen.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiaowen.search.elasticsearch.IndexContents.Indexed;

/** Compares what database and index say of one key. */
final class KeyComparison {

    /** What has to be read of a document to compare it. */
    static final List<String> FIELDS = List.of(DocumentFields.KEY, DocumentFields.CONTENT);

    private KeyComparison() {}

    /**
     * The differences.
     *
     * @param complete whether every field was read, and is to be compared with the hash of what was written
     */
    static List<Difference> of(List<SourceDocument> expected, List<Indexed> found, boolean complete) {
        Map<String, Indexed> byId = new HashMap<>();
        found.forEach(document -> byId.put(document.id(), document));
        List<Difference> differences = new ArrayList<>();
        for (SourceDocument document : expected) {
            Indexed indexed = byId.remove(document.id());
            if (indexed == null) {
                differences.add(new Difference(Difference.Kind.MISSING, document.id()));
            } else if (!document.content().equals(indexed.fields().get(DocumentFields.CONTENT))
                    || (complete && !isAsWritten(indexed))) {
                differences.add(new Difference(Difference.Kind.ALTERED, document.id()));
            }
        }
        byId.keySet().stream()
                .sorted()
                .map(id -> new Difference(Difference.Kind.EXTRA, id))
                .forEach(differences::add);
        return differences;
    }

    private static boolean isAsWritten(Indexed indexed) {
        Map<String, Object> fields = new HashMap<>(indexed.fields());
        fields.remove(DocumentFields.READING);
        Object written = fields.remove(DocumentFields.WRITTEN);
        return ContentHash.of(fields).equals(written);
    }
}
