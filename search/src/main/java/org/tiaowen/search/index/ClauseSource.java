package org.tiaowen.search.index;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.elasticsearch.FieldType;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.index.ClauseDocuments.IndexedVersion;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** Turns versions into documents: one for each clause of each version. */
@Component
final class ClauseSource implements DocumentSource {

    static final IndexSchema SCHEMA = new IndexSchema(
            "clauses",
            1,
            Map.ofEntries(
                    entry(DocumentFields.READING, FieldType.NUMBER),
                    entry(DocumentFields.CLAUSE, FieldType.KEYWORD),
                    entry(DocumentFields.DRAFT, FieldType.KEYWORD),
                    entry(DocumentFields.VERSION, FieldType.KEYWORD),
                    entry(DocumentFields.VERSION_NUMBER, FieldType.NUMBER),
                    entry(DocumentFields.VERSION_LABEL, FieldType.KEYWORD),
                    entry(DocumentFields.LATEST, FieldType.FLAG),
                    entry(DocumentFields.LATEST_PUBLIC, FieldType.FLAG),
                    entry(DocumentFields.PUBLISHED, FieldType.FLAG),
                    entry(DocumentFields.KIND, FieldType.KEYWORD),
                    entry(DocumentFields.LEVEL, FieldType.KEYWORD),
                    entry(DocumentFields.NUMBER, FieldType.KEYWORD),
                    entry(DocumentFields.ARTICLE, FieldType.NUMBER),
                    entry(DocumentFields.SUFFIX, FieldType.NUMBER),
                    entry(DocumentFields.TITLE, FieldType.KEYWORD),
                    entry(DocumentFields.TITLE_WORDS, FieldType.TERMS),
                    entry(DocumentFields.TITLE_BIGRAMS, FieldType.TERMS),
                    entry(DocumentFields.HEADINGS, FieldType.KEYWORD),
                    entry(DocumentFields.CAPTION, FieldType.KEYWORD),
                    entry(DocumentFields.HEADING_WORDS, FieldType.TERMS),
                    entry(DocumentFields.HEADING_BIGRAMS, FieldType.TERMS),
                    entry(DocumentFields.TEXT, FieldType.TEXT),
                    entry(DocumentFields.WORDS, FieldType.TERMS),
                    entry(DocumentFields.BIGRAMS, FieldType.TERMS),
                    entry(DocumentFields.PARTS, FieldType.STORED),
                    entry(DocumentFields.CREATED_AT, FieldType.MOMENT)));

    private final ClauseDocuments versions;
    private final ObjectProvider<PublicVersions> publicVersions;
    private final Segmenter segmenter;

    ClauseSource(ClauseDocuments versions, ObjectProvider<PublicVersions> publicVersions, Segmenter segmenter) {
        this.versions = versions;
        this.publicVersions = publicVersions;
        this.segmenter = segmenter;
    }

    @Override
    public IndexKind kind() {
        return IndexKind.CLAUSES;
    }

    @Override
    public IndexSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID last, int limit) {
        return versions.versionsAfter(last, limit);
    }

    @Override
    public Map<UUID, List<IndexWrite>> read(Collection<UUID> keys, long version) {
        Map<UUID, List<IndexWrite>> writes = new LinkedHashMap<>();
        for (UUID key : keys) {
            // Versions are never deleted: one that is not found was queued for a transaction that did not commit.
            writes.put(key, find(key, version));
        }
        return writes;
    }

    private List<IndexWrite> find(UUID key, long reading) {
        return versions.find(new VersionId(key))
                .map(version -> writes(version, reading))
                .orElse(List.of());
    }

    private List<IndexWrite> writes(IndexedVersion indexed, long reading) {
        Version version = indexed.version();
        boolean published = isPublic(version.id());
        boolean latestPublic = published && indexed.later().stream().noneMatch(this::isPublic);
        SearchTerms title = SearchTerms.of(segmenter.segment(version.title()));
        return ClauseCutting.of(indexed.text()).stream()
                .<IndexWrite>map(clause -> new IndexWrite.Put(
                        version.id() + "_" + clause.clause(),
                        reading,
                        fields(indexed, title, published, latestPublic, clause, reading)))
                .toList();
    }

    private boolean isPublic(VersionId version) {
        return publicVersions.stream().anyMatch(said -> said.isPublic(version));
    }

    private Map<String, Object> fields(
            IndexedVersion indexed,
            SearchTerms title,
            boolean published,
            boolean latestPublic,
            ClauseDocument clause,
            long reading) {
        Version version = indexed.version();
        SearchTerms text = SearchTerms.of(segmenter.segment(clause.text()));
        SearchTerms heading =
                SearchTerms.of(segmenter.segment(String.join("\n", clause.headings()) + "\n" + clause.caption()));
        Map<String, Object> fields = new HashMap<>();
        fields.put(DocumentFields.READING, reading);
        fields.put(DocumentFields.CLAUSE, clause.clause().toString());
        fields.put(DocumentFields.DRAFT, version.draft().toString());
        fields.put(DocumentFields.VERSION, version.id().toString());
        fields.put(DocumentFields.VERSION_NUMBER, version.number());
        fields.put(DocumentFields.VERSION_LABEL, version.label().value());
        fields.put(DocumentFields.LATEST, indexed.later().isEmpty());
        fields.put(DocumentFields.LATEST_PUBLIC, latestPublic);
        fields.put(DocumentFields.PUBLISHED, published);
        fields.put(DocumentFields.KIND, version.kind().name());
        fields.put(DocumentFields.LEVEL, clause.level().name());
        fields.put(DocumentFields.NUMBER, clause.number());
        fields.put(DocumentFields.ARTICLE, clause.article());
        fields.put(DocumentFields.SUFFIX, clause.suffix());
        fields.put(DocumentFields.TITLE, version.title());
        fields.put(DocumentFields.TITLE_WORDS, SearchTerms.joined(title.words()));
        fields.put(DocumentFields.TITLE_BIGRAMS, SearchTerms.joined(title.bigrams()));
        fields.put(DocumentFields.HEADINGS, clause.headings());
        fields.put(DocumentFields.CAPTION, clause.caption());
        fields.put(DocumentFields.HEADING_WORDS, SearchTerms.joined(heading.words()));
        fields.put(DocumentFields.HEADING_BIGRAMS, SearchTerms.joined(heading.bigrams()));
        fields.put(DocumentFields.TEXT, clause.text());
        fields.put(DocumentFields.WORDS, SearchTerms.joined(text.words()));
        fields.put(DocumentFields.BIGRAMS, SearchTerms.joined(text.bigrams()));
        fields.put(
                DocumentFields.PARTS,
                clause.parts().stream().map(ClauseSource::fields).toList());
        fields.put(DocumentFields.CREATED_AT, version.createdAt().toString());
        return fields;
    }

    private static Map<String, Object> fields(ClauseDocument.Part part) {
        return Map.of(
                "id", part.id().toString(),
                "paragraph", part.paragraph(),
                "item", part.item(),
                "start", part.start(),
                "end", part.end());
    }
}
