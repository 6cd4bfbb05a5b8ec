package org.tiaowen.drafting.versions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.ClauseText;
import org.tiaowen.drafting.identity.Lineage;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.LineageRelation.Rival;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clauses and relations as JSON arrays whose fields are the columns of their tables. */
final class ClauseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Places places;
    private final ArrayNode rows = MAPPER.createArrayNode();

    private ClauseJson(Places places) {
        this.places = places;
    }

    static String clauses(LegalText text) {
        var json = new ClauseJson(Places.of(text));
        json.add(text.provisions(), null);
        return MAPPER.writeValueAsString(json.rows);
    }

    static String relations(Lineage lineage) {
        ArrayNode rows = MAPPER.createArrayNode();
        for (LineageRelation relation : lineage.relations()) {
            rows.addObject()
                    .put("position", rows.size() - 1)
                    .put("kind", relation.kind().name())
                    .put("level", relation.level().name())
                    .put(
                            "old_provision",
                            relation.old().map(ProvisionId::toString).orElse(null))
                    .put(
                            "new_provision",
                            relation.current().map(ProvisionId::toString).orElse(null))
                    .put("score", relation.score())
                    .put("runner_up", relation.runnerUp())
                    .put("ambiguous", relation.ambiguous())
                    .put("reason", relation.reason().name())
                    .set("rivals", rivals(relation.rivals()));
        }
        return MAPPER.writeValueAsString(rows);
    }

    static ArrayNode rivals(List<Rival> rivals) {
        ArrayNode json = MAPPER.createArrayNode();
        for (Rival rival : rivals) {
            json.addObject()
                    .put("before", rival.before().toString())
                    .put("after", rival.after().toString())
                    .put("score", rival.score());
        }
        return json;
    }

    /** Reads what {@link #rivals(List)} wrote. */
    static List<Rival> rivals(String json) {
        return MAPPER.readTree(json)
                .valueStream()
                .map(rival -> new Rival(
                        ProvisionId.of(rival.required("before").stringValue()),
                        ProvisionId.of(rival.required("after").stringValue()),
                        rival.required("score").doubleValue()))
                .toList();
    }

    private void add(List<Provision> provisions, @Nullable Provision parent) {
        for (Provision provision : provisions) {
            var number = provision.number();
            ObjectNode row = rows.addObject()
                    .put("provision_id", provision.id().toString())
                    .put("position", rows.size() - 1)
                    .put("level", provision.level().name())
                    .put("suffix", number == null ? 0 : number.suffix())
                    .put("designation", places.designation(provision.id()).orElse(""))
                    .put("caption", provision.caption())
                    .put("text", ClauseText.shown(provision));
            if (number != null) {
                row.put("number", number.printed()).put("ordinal", number.ordinal());
            }
            places.of(provision.id()).ifPresent(place -> row.put("article", place.article())
                    .put("article_suffix", place.suffix())
                    .put("paragraph", place.paragraph())
                    .put("item", place.item())
                    .put("subitem", place.subitem()));
            if (parent != null) {
                row.put("parent_id", parent.id().toString());
            }
            add(provision.children(), provision);
        }
    }
}
