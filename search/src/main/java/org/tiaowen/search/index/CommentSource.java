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
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.elasticsearch.FieldType;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** Turns comments into documents. */
@Component
final class CommentSource implements DocumentSource {

    static final IndexSchema SCHEMA = new IndexSchema(
            "comments",
            2,
            Map.ofEntries(
                    entry(DocumentFields.READING, FieldType.NUMBER),
                    entry(DocumentFields.COMMENT, FieldType.KEYWORD),
                    entry(DocumentFields.CONSULTATION, FieldType.KEYWORD),
                    entry(DocumentFields.DRAFT, FieldType.KEYWORD),
                    entry(DocumentFields.VERSION, FieldType.KEYWORD),
                    entry(DocumentFields.CLAUSES, FieldType.KEYWORD),
                    entry(DocumentFields.TEXT, FieldType.TEXT),
                    entry(DocumentFields.WORDS, FieldType.TERMS),
                    entry(DocumentFields.BIGRAMS, FieldType.TERMS),
                    entry(DocumentFields.SOURCE, FieldType.KEYWORD),
                    entry(DocumentFields.CONTACT_POINT, FieldType.KEYWORD),
                    entry(DocumentFields.RECEIVED_AT, FieldType.MOMENT),
                    entry(DocumentFields.PUBLISHED, FieldType.FLAG),
                    entry(DocumentFields.WITHHELD, FieldType.FLAG)));

    private final ObjectProvider<CommentDocuments> comments;
    private final Segmenter segmenter;

    CommentSource(ObjectProvider<CommentDocuments> comments, Segmenter segmenter) {
        this.comments = comments;
        this.segmenter = segmenter;
    }

    @Override
    public IndexKind kind() {
        return IndexKind.COMMENTS;
    }

    @Override
    public IndexSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID last, int limit) {
        CommentDocuments source = comments.getIfAvailable();
        return source == null ? List.of() : source.idsAfter(last, limit);
    }

    @Override
    public Map<UUID, List<IndexWrite>> read(Collection<UUID> keys, long version) {
        Map<UUID, List<IndexWrite>> writes = new LinkedHashMap<>();
        keys.forEach(key -> writes.put(key, List.of(new IndexWrite.Remove(key.toString(), version))));
        CommentDocuments source = comments.getIfAvailable();
        if (source != null) {
            source.find(keys)
                    .forEach(comment -> writes.put(
                            comment.id(),
                            List.of(new IndexWrite.Put(comment.id().toString(), version, fields(comment, version)))));
        }
        return writes;
    }

    private Map<String, Object> fields(CommentDocument comment, long reading) {
        String text = String.join("\n", comment.opinions());
        SearchTerms terms = SearchTerms.of(segmenter.segment(text));
        Map<String, Object> fields = new HashMap<>();
        fields.put(DocumentFields.READING, reading);
        fields.put(DocumentFields.COMMENT, comment.id().toString());
        fields.put(DocumentFields.CONSULTATION, comment.consultation().toString());
        fields.put(DocumentFields.DRAFT, comment.draft().toString());
        fields.put(DocumentFields.VERSION, comment.version().toString());
        fields.put(
                DocumentFields.CLAUSES,
                comment.clauses().stream().map(ProvisionId::toString).toList());
        fields.put(DocumentFields.TEXT, text);
        fields.put(DocumentFields.WORDS, SearchTerms.joined(terms.words()));
        fields.put(DocumentFields.BIGRAMS, SearchTerms.joined(terms.bigrams()));
        fields.put(DocumentFields.SOURCE, comment.source());
        if (comment.contactPoint() != null) {
            fields.put(DocumentFields.CONTACT_POINT, comment.contactPoint().toString());
        }
        fields.put(DocumentFields.RECEIVED_AT, comment.receivedAt().toString());
        fields.put(DocumentFields.PUBLISHED, comment.published());
        fields.put(DocumentFields.WITHHELD, comment.withheld());
        return fields;
    }
}
