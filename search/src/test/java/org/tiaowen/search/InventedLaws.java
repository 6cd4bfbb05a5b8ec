package org.tiaowen.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.search.index.ClauseDocuments;
import org.tiaowen.search.index.IndexedText;

/** Laws kept in memory, as a library would keep them in its tables. */
@Component
public class InventedLaws implements ClauseDocuments {

    private final Map<UUID, IndexedText> texts = new ConcurrentHashMap<>();

    /** Keeps a law in force, in the place of the one with the same id. */
    public void keep(UUID id, String text) {
        var read = TextReader.read(text).text();
        texts.put(
                id,
                new IndexedText(
                        id,
                        new IndexedText.Work(IndexedText.Origin.LAW, id, 1),
                        read.title(),
                        "江州市人民代表大会常务委员会",
                        read.kind(),
                        "",
                        "",
                        Instant.parse("2026-11-01T08:00:00Z"),
                        new IndexedText.Dates(null, null),
                        IndexedText.Validity.IN_FORCE,
                        new IndexedText.Publicity(true, true, true),
                        read));
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID last, int limit) {
        return texts.keySet().stream()
                .filter(id -> last == null || id.toString().compareTo(last.toString()) > 0)
                .sorted(Comparator.comparing(UUID::toString))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<IndexedText> find(UUID id) {
        return Optional.ofNullable(texts.get(id));
    }
}
