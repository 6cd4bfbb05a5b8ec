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
            4,
            Map.ofEntries(
                    entry(DocumentFields.READING, FieldType.NUMBER),
                    entry(DocumentFields.KEY, FieldType.KEYWORD),
                    entry(DocumentFields.CONTENT, FieldType.UNSEARCHED),
                    entry(DocumentFields.WRITTEN, FieldType.UNSEARCHED),
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
                    entry(DocumentFields.WITHHELD, FieldType.FLAG),
                    entry(DocumentFields.STANCES, FieldType.KEYWORD),
                    entry(DocumentFields.DECISIONS, FieldType.KEYWORD),
                    entry(DocumentFields.PUBLISHED_DECISIONS, FieldType.KEYWORD),
                    entry(DocumentFields.ANSWERS, FieldType.TEXT),
                    entry(DocumentFields.ANSWER_WORDS, FieldType.TERMS),
                    entry(DocumentFields.ANSWER_BIGRAMS, FieldType.TERMS)));

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
    public int keysAPage() {
        return 500;
    }

    @Override
    public boolean severalDocumentsAKey() {
        return false;
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID last, int limit) {
        CommentDocuments source = comments.getIfAvailable();
        return source == null ? List.of() : source.idsAfter(last, limit);
    }

    @Override
    public Map<UUID, List<SourceDocument>> find(Collection<UUID> keys) {
        CommentDocuments source = comments.getIfAvailable();
        Map<UUID, List<SourceDocument>> found = new LinkedHashMap<>();
        if (source != null) {
            source.find(keys).forEach(comment -> found.put(comment.id(), List.of(document(comment))));
        }
        return found;
    }

    /** A comment that is gone is taken out; its document has its key for a name. */
    @Override
    public Map<UUID, List<IndexWrite>> read(Collection<UUID> keys, long version) {
        Map<UUID, List<IndexWrite>> writes = DocumentSource.super.read(keys, version);
        writes.replaceAll(
                (key, found) -> found.isEmpty() ? List.of(new IndexWrite.Remove(key.toString(), version)) : found);
        return writes;
    }

    private static SourceDocument document(CommentDocument comment) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(DocumentFields.COMMENT, comment.id().toString());
        fields.put(DocumentFields.CONSULTATION, comment.consultation().toString());
        fields.put(DocumentFields.DRAFT, comment.draft().toString());
        fields.put(DocumentFields.VERSION, comment.version().toString());
        fields.put(
                DocumentFields.CLAUSES,
                comment.clauses().stream().map(ProvisionId::toString).toList());
        fields.put(DocumentFields.TEXT, String.join("\n", comment.opinions()));
        fields.put(DocumentFields.SOURCE, comment.source());
        if (comment.contactPoint() != null) {
            fields.put(DocumentFields.CONTACT_POINT, comment.contactPoint().toString());
        }
        fields.put(DocumentFields.RECEIVED_AT, comment.receivedAt().toString());
        fields.put(DocumentFields.PUBLISHED, comment.published());
        fields.put(DocumentFields.WITHHELD, comment.withheld());
        fields.put(DocumentFields.STANCES, comment.handling().stances());
        fields.put(DocumentFields.DECISIONS, comment.handling().decisions());
        fields.put(DocumentFields.PUBLISHED_DECISIONS, comment.handling().publishedDecisions());
        fields.put(DocumentFields.ANSWERS, comment.handling().publishedAnswers());
        return new SourceDocument(comment.id().toString(), fields);
    }

    @Override
    public Map<String, Object> terms(SourceDocument document) {
        SearchTerms text = SearchTerms.of(segmenter.segment(document.text(DocumentFields.TEXT)));
        Map<String, Object> terms = new HashMap<>();
        terms.put(DocumentFields.WORDS, SearchTerms.joined(text.words()));
        terms.put(DocumentFields.BIGRAMS, SearchTerms.joined(text.bigrams()));
        String answers = document.lines(DocumentFields.ANSWERS);
        if (!answers.isEmpty()) {
            SearchTerms answered = SearchTerms.of(segmenter.segment(answers));
            terms.put(DocumentFields.ANSWER_WORDS, SearchTerms.joined(answered.words()));
            terms.put(DocumentFields.ANSWER_BIGRAMS, SearchTerms.joined(answered.bigrams()));
        }
        return terms;
    }
}
