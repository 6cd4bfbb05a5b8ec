package org.tiaowen.search.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.IndexContents;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.elasticsearch.SearchCluster;

/** Finds what the index still has of a text and the text has no more: nobody else knows the ids of what is gone. */
@Component
final class StaleClauses {

    private final SearchCluster cluster;
    private final IndexContents contents;

    StaleClauses(SearchCluster cluster, IndexContents contents) {
        this.cluster = cluster;
        this.contents = contents;
    }

    /** The writes of these keys, and the removal of what they do not write any more. */
    List<IndexWrite> andWrites(DocumentSource source, String alias, Map<UUID, List<IndexWrite>> writes, long version) {
        List<IndexWrite> all =
                writes.values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        if (source.severalDocumentsAKey() && !writes.isEmpty()) {
            Set<String> written = all.stream().map(IndexWrite::id).collect(Collectors.toCollection(HashSet::new));
            cluster.refresh(alias);
            contents.ids(
                            alias,
                            DocumentFields.KEY,
                            writes.keySet().stream().map(UUID::toString).toList())
                    .values()
                    .forEach(ids -> ids.stream()
                            .filter(id -> !written.contains(id))
                            .forEach(id -> all.add(new IndexWrite.Remove(id, version))));
        }
        return all;
    }
}
