package org.tiaowen.drafting.versions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree of a legal text as JSON, in the store and in the REST API, in both directions without loss.
 *
 * <p>A text: {@code kind, title, front, provisions, end}. A node: {@code id, level, number} (as printed, or null),
 * {@code ordinal} (integer or null), {@code suffix, caption, text, layout, children}. Thread-safe.
 */
public final class LegalTextJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LegalTextJson() {}

    /** The text as a JSON object. */
    public static ObjectNode toJson(LegalText text) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("kind", text.kind().name());
        json.put("title", text.title());
        json.put("front", text.front());
        json.set("provisions", toJson(text.provisions()));
        json.put("end", text.end());
        return json;
    }

    /** The text as JSON, on one line. */
    public static String print(LegalText text) {
        return MAPPER.writeValueAsString(toJson(text));
    }

    /**
     * Reads what {@link #toJson(LegalText)} wrote.
     *
     * @throws RuntimeException when a field is missing or a level, a kind or an id is unknown
     */
    public static LegalText fromJson(JsonNode json) {
        return new LegalText(
                DocumentKind.valueOf(json.required("kind").stringValue()),
                json.required("front").stringValue(),
                json.required("title").stringValue(),
                provisions(json.required("provisions")),
                json.required("end").stringValue());
    }

    /** Reads what {@link #print} wrote. */
    public static LegalText parse(String json) {
        return fromJson(MAPPER.readTree(json));
    }

    private static ArrayNode toJson(List<Provision> provisions) {
        ArrayNode array = MAPPER.createArrayNode();
        provisions.forEach(provision -> array.add(toJson(provision)));
        return array;
    }

    private static ObjectNode toJson(Provision provision) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", provision.id().toString());
        json.put("level", provision.level().name());
        ProvisionNumber number = provision.number();
        if (number == null) {
            json.putNull("number").putNull("ordinal").put("suffix", 0);
        } else {
            json.put("number", number.printed())
                    .put("ordinal", number.ordinal())
                    .put("suffix", number.suffix());
        }
        json.put("caption", provision.caption());
        json.put("text", provision.text());
        json.putObject("layout")
                .put("before", provision.layout().before())
                .put("gap", provision.layout().gap())
                .put("captionGap", provision.layout().captionGap());
        json.set("children", toJson(provision.children()));
        return json;
    }

    private static List<Provision> provisions(JsonNode array) {
        var provisions = new ArrayList<Provision>();
        for (JsonNode json : array) {
            provisions.add(new Provision(
                    ProvisionId.of(json.required("id").stringValue()),
                    Level.valueOf(json.required("level").stringValue()),
                    number(json),
                    json.required("caption").stringValue(),
                    json.required("text").stringValue(),
                    layout(json.required("layout")),
                    provisions(json.required("children"))));
        }
        return provisions;
    }

    private static @Nullable ProvisionNumber number(JsonNode json) {
        JsonNode printed = json.required("number");
        return printed.isNull()
                ? null
                : new ProvisionNumber(
                        printed.stringValue(),
                        json.required("ordinal").intValue(),
                        json.required("suffix").intValue());
    }

    private static Layout layout(JsonNode json) {
        JsonNode captionGap = json.required("captionGap");
        return new Layout(
                json.required("before").stringValue(),
                json.required("gap").stringValue(),
                captionGap.isNull() ? null : captionGap.stringValue());
    }
}
