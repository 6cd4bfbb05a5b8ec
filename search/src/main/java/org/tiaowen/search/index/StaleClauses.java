package org.tiaowen.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The writes of these keys, each with the removal of what it does not write any more. */
    Map<UUID, List<IndexWrite>> andWrites(
            DocumentSource source, String alias, Map<UUID, List<IndexWrite>> writes, long version) {
        if (!source.severalDocumentsAKey() || writes.isEmpty()) {
            return writes;
        }
        cluster.refresh(alias);
        Map<String, Set<String>> found = contents.ids(
                alias,
                DocumentFields.KEY,
                writes.keySet().stream().map(UUID::toString).toList());
        Map<UUID, List<IndexWrite>> all = new LinkedHashMap<>();
        writes.forEach((key, ofKey) -> {
            Set<String> written = ofKey.stream().map(IndexWrite::id).collect(Collectors.toSet());
            Stream<IndexWrite> removals = found.getOrDefault(key.toString(), Set.of()).stream()
                    .filter(id -> !written.contains(id))
                    .map(id -> new IndexWrite.Remove(id, version));
            all.put(key, Stream.concat(ofKey.stream(), removals).toList());
        });
        return all;
    }
}
