package org.tiaowen.search.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All sources, one for each kind. */
@Component
final class DocumentSources {

    private final Map<IndexKind, DocumentSource> byKind = new EnumMap<>(IndexKind.class);

    DocumentSources(List<DocumentSource> sources) {
        sources.forEach(source -> byKind.put(source.kind(), source));
        for (IndexKind kind : IndexKind.values()) {
            if (!byKind.containsKey(kind)) {
                throw new IllegalStateException("no source of documents for " + kind);
            }
        }
    }

    List<DocumentSource> all() {
        return List.copyOf(byKind.values());
    }

    DocumentSource of(IndexKind kind) {
        DocumentSource source = byKind.get(kind);
        if (source == null) {
            throw new IllegalStateException("no source of documents for " + kind);
        }
        return source;
    }
}
