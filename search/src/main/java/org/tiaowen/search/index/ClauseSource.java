package org.tiaowen.search.index;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.search.elasticsearch.FieldType;
import org.tiaowen.search.elasticsearch.IndexSchema;
import org.tiaowen.search.language.SearchTerms;
import org.tiaowen.search.language.Segmenter;

/** Turns texts into documents: one for each clause of each text of every collection. */
@Component
final class ClauseSource implements DocumentSource {

    static final IndexSchema SCHEMA = new IndexSchema(
            "clauses",
            3,
            Map.ofEntries(
                    entry(DocumentFields.READING, FieldType.NUMBER),
                    entry(DocumentFields.KEY, FieldType.KEYWORD),
                    entry(DocumentFields.CONTENT, FieldType.UNSEARCHED),
                    entry(DocumentFields.WRITTEN, FieldType.UNSEARCHED),
                    entry(DocumentFields.CLAUSE, FieldType.KEYWORD),
                    entry(DocumentFields.ORIGIN, FieldType.KEYWORD),
                    entry(DocumentFields.WORK, FieldType.KEYWORD),
                    entry(DocumentFields.CLAUSE_OF_WORK, FieldType.KEYWORD),
                    entry(DocumentFields.VERSION, FieldType.KEYWORD),
                    entry(DocumentFields.VERSION_NUMBER, FieldType.NUMBER),
                    entry(DocumentFields.VERSION_LABEL, FieldType.KEYWORD),
                    entry(DocumentFields.STAGE, FieldType.KEYWORD),
                    entry(DocumentFields.LATEST, FieldType.FLAG),
                    entry(DocumentFields.LATEST_PUBLIC, FieldType.FLAG),
                    entry(DocumentFields.PUBLISHED, FieldType.FLAG),
                    entry(DocumentFields.KIND, FieldType.KEYWORD),
                    entry(DocumentFields.ORGAN, FieldType.KEYWORD),
                    entry(DocumentFields.VALIDITY, FieldType.KEYWORD),
                    entry(DocumentFields.DATE, FieldType.MOMENT),
                    entry(DocumentFields.YEAR, FieldType.NUMBER),
                    entry(DocumentFields.IN_FORCE_FROM, FieldType.MOMENT),
                    entry(DocumentFields.LEVEL, FieldType.KEYWORD),
                    entry(DocumentFields.NUMBER, FieldType.KEYWORD),
                    entry(DocumentFields.ARTICLE, FieldType.NUMBER),
                    entry(DocumentFields.SUFFIX, FieldType.NUMBER),
                    entry(DocumentFields.POSITION, FieldType.NUMBER),
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
                    entry(DocumentFields.TEXT_HASH, FieldType.KEYWORD),
                    entry(DocumentFields.CITES, FieldType.KEYWORD),
                    entry(DocumentFields.DEFINES, FieldType.KEYWORD),
                    entry(DocumentFields.PARTS, FieldType.STORED),
                    entry(DocumentFields.PART_IDS, FieldType.KEYWORD),
                    entry(DocumentFields.CREATED_AT, FieldType.MOMENT)));

    private final List<ClauseDocuments> collections;
    private final Segmenter segmenter;
    private final RepeatedTexts repeated;

    ClauseSource(List<ClauseDocuments> collections, Segmenter segmenter) {
        this.collections = List.copyOf(collections);
        this.segmenter = segmenter;
        this.repeated = new RepeatedTexts(segmenter);
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
    public int keysAPage() {
        return 10;
    }

    @Override
    public boolean severalDocumentsAKey() {
        return true;
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID last, int limit) {
        return collections.stream()
                .flatMap(collection -> collection.idsAfter(last, limit).stream())
                .sorted(Comparator.comparing(UUID::toString))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<UUID, List<SourceDocument>> find(Collection<UUID> keys) {
        Map<UUID, List<SourceDocument>> found = new LinkedHashMap<>();
        for (UUID key : keys) {
            collections.stream()
                    .map(collection -> collection.find(key))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(text -> found.put(key, documents(text)));
        }
        return found;
    }

    private static List<SourceDocument> documents(IndexedText text) {
        List<ClauseDocument> clauses = ClauseCutting.of(text.text());
        Map<ProvisionId, Set<String>> cites =
                CitedThings.in(text.text(), clauses).byClause();
        Map<String, Object> common = ofText(text);
        return Stream.iterate(0, i -> i < clauses.size(), i -> i + 1)
                .map(i -> document(text, common, cites, clauses.get(i), i))
                .toList();
    }

    private static SourceDocument document(
            IndexedText text,
            Map<String, Object> common,
            Map<ProvisionId, Set<String>> cites,
            ClauseDocument clause,
            int position) {
        Map<String, Object> fields = new HashMap<>(common);
        fields.put(DocumentFields.CLAUSE, clause.clause().toString());
        fields.put(DocumentFields.CLAUSE_OF_WORK, text.work().id() + "_" + clause.clause());
        fields.put(DocumentFields.LEVEL, clause.level().name());
        fields.put(DocumentFields.NUMBER, clause.number());
        fields.put(DocumentFields.ARTICLE, clause.article());
        fields.put(DocumentFields.SUFFIX, clause.suffix());
        fields.put(DocumentFields.POSITION, position);
        fields.put(DocumentFields.HEADINGS, clause.headings());
        fields.put(DocumentFields.CAPTION, clause.caption());
        fields.put(DocumentFields.TEXT, clause.text());
        fields.put(DocumentFields.TEXT_HASH, ContentHash.of(FoldedTitle.letters(clause.text())));
        fields.put(DocumentFields.CITES, List.copyOf(cites.getOrDefault(clause.clause(), Set.of())));
        fields.put(DocumentFields.DEFINES, DefinedTerms.in(clause.text()));
        fields.put(
                DocumentFields.PARTS,
                clause.parts().stream().map(ClauseSource::fields).toList());
        fields.put(
                DocumentFields.PART_IDS,
                clause.parts().stream().map(part -> part.id().toString()).toList());
        return new SourceDocument(text.id() + "_" + clause.clause(), fields);
    }

    private static Map<String, Object> ofText(IndexedText text) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(DocumentFields.ORIGIN, text.work().origin().name());
        fields.put(DocumentFields.WORK, text.work().id().toString());
        fields.put(DocumentFields.VERSION, text.id().toString());
        fields.put(DocumentFields.VERSION_NUMBER, text.work().number());
        fields.put(DocumentFields.VERSION_LABEL, text.label());
        fields.put(DocumentFields.STAGE, text.stage());
        fields.put(DocumentFields.LATEST, text.publicity().latest());
        fields.put(DocumentFields.LATEST_PUBLIC, text.publicity().latestPublished());
        fields.put(DocumentFields.PUBLISHED, text.publicity().published());
        fields.put(DocumentFields.KIND, text.kind().name());
        fields.put(DocumentFields.ORGAN, text.organ());
        fields.put(DocumentFields.VALIDITY, text.validity().name());
        fields.put(DocumentFields.TITLE, text.title());
        fields.put(DocumentFields.CREATED_AT, text.createdAt().toString());
        LocalDate adopted = text.dates().adopted();
        if (adopted != null) {
            fields.put(DocumentFields.YEAR, adopted.getYear());
        }
        put(fields, DocumentFields.DATE, adopted);
        put(fields, DocumentFields.IN_FORCE_FROM, text.dates().inForceFrom());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable LocalDate day) {
        if (day != null) {
            fields.put(name, day.toString());
        }
    }

    @Override
    public Map<String, Object> terms(SourceDocument document) {
        SearchTerms title = repeated.terms(document.text(DocumentFields.TITLE));
        SearchTerms headings =
                repeated.terms(document.lines(DocumentFields.HEADINGS) + "\n" + document.text(DocumentFields.CAPTION));
        SearchTerms text = SearchTerms.of(segmenter.segment(document.text(DocumentFields.TEXT)));
        return Map.of(
                DocumentFields.TITLE_WORDS, SearchTerms.joined(title.words()),
                DocumentFields.TITLE_BIGRAMS, SearchTerms.joined(title.bigrams()),
                DocumentFields.HEADING_WORDS, SearchTerms.joined(headings.words()),
                DocumentFields.HEADING_BIGRAMS, SearchTerms.joined(headings.bigrams()),
                DocumentFields.WORDS, SearchTerms.joined(text.words()),
                DocumentFields.BIGRAMS, SearchTerms.joined(text.bigrams()));
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
