package org.tiaowen.drafting.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept as JSON: findings, relations of a lineage, and rows on their way into a table. */
final class LibraryJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LibraryJson() {}

    static String findings(List<Finding> findings) {
        ArrayNode json = MAPPER.createArrayNode();
        findings.forEach(finding -> json.add(finding.message()));
        return MAPPER.writeValueAsString(json);
    }

    static List<String> findings(String json) {
        return MAPPER.readTree(json).valueStream().map(JsonNode::stringValue).toList();
    }

    static String relations(Lineage lineage) {
        ArrayNode json = MAPPER.createArrayNode();
        for (LineageRelation relation : lineage.relations()) {
            json.addObject()
                    .put("kind", relation.kind().name())
                    .put("level", relation.level().name())
                    .put("before", printed(relation.old()))
                    .put("after", printed(relation.current()))
                    .put("score", relation.score())
                    .put("ambiguous", relation.ambiguous())
                    .put("reason", relation.reason().name());
        }
        return MAPPER.writeValueAsString(json);
    }

    private static @Nullable String printed(Optional<ProvisionId> id) {
        return id.map(ProvisionId::toString).orElse(null);
    }

    /** Reads what {@link #relations(Lineage)} wrote; rivals are not kept, for nobody is asked about texts of others. */
    static Lineage lineage(String json) {
        return new Lineage(MAPPER.readTree(json)
                .valueStream()
                .map(node -> new LineageRelation(
                        LineageKind.valueOf(node.required("kind").stringValue()),
                        Level.valueOf(node.required("level").stringValue()),
                        id(node.required("before")),
                        id(node.required("after")),
                        node.required("score").doubleValue(),
                        node.required("ambiguous").booleanValue(),
                        MatchReason.valueOf(node.required("reason").stringValue()),
                        List.of()))
                .toList());
    }

    private static @Nullable ProvisionId id(JsonNode node) {
        return node.isNull() ? null : ProvisionId.of(node.stringValue());
    }

    /** The rows of {@code law_clause} but for the text they belong to. */
    static String clauses(LegalText text) {
        ArrayNode rows = MAPPER.createArrayNode();
        add(rows, Places.of(text), text.provisions(), null);
        return MAPPER.writeValueAsString(rows);
    }

    private static void add(ArrayNode rows, Places places, List<Provision> provisions, @Nullable Provision parent) {
        for (Provision provision : provisions) {
            String words = ClauseText.shown(provision);
            ObjectNode row = rows.addObject()
                    .put("provision_id", provision.id().toString())
                    .put("position", rows.size() - 1)
                    .put("level", provision.level().name())
                    .put("designation", places.designation(provision.id()).orElse(""))
                    .put("caption", provision.caption())
                    .put("text", words);
            if (provision.number() != null) {
                row.put("number", provision.number().printed());
            }
            if (provision.level() == Level.ARTICLE) {
                row.put("words_hash", WordsHash.of(words));
            }
            places.of(provision.id()).ifPresent(place -> row.put("article", place.article())
                    .put("article_suffix", place.suffix())
                    .put("paragraph", place.paragraph())
                    .put("item", place.item())
                    .put("subitem", place.subitem()));
            if (parent != null) {
                row.put("parent_id", parent.id().toString());
            }
            add(rows, places, provision.children(), provision);
        }
    }
}
