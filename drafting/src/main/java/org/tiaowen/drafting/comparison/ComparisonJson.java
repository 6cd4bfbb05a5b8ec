package org.tiaowen.drafting.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison as JSON: {@code changes}, each with {@code kind, level, old, new, score, ambiguous, words}. A side has
 * {@code id, number, ordinal, suffix, designation} or is null; a run of words has {@code op, text}. Thread-safe.
 */
public final class ComparisonJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ComparisonJson() {}

    /** The comparison as a JSON object. */
    public static ObjectNode toJson(Comparison comparison) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode changes = json.putArray("changes");
        for (ClauseChange change : comparison.changes()) {
            ObjectNode entry = changes.addObject();
            entry.put("kind", change.kind().name());
            entry.put("level", change.level().name());
            side(entry, "old", change.old());
            side(entry, "new", change.current());
            entry.put("score", BigDecimal.valueOf(change.score()).setScale(3, RoundingMode.HALF_EVEN));
            entry.put("ambiguous", change.ambiguous());
            ArrayNode words = entry.putArray("words");
            change.words()
                    .forEach(run -> words.addObject().put("op", run.op().name()).put("text", run.text()));
        }
        return json;
    }

    /** The comparison as indented JSON. */
    public static String print(Comparison comparison) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(toJson(comparison));
    }

    private static void side(ObjectNode entry, String name, @Nullable ComparedClause clause) {
        if (clause == null) {
            entry.putNull(name);
            return;
        }
        ObjectNode side = entry.putObject(name);
        side.put("id", clause.id().toString());
        side.put("number", clause.number());
        side.put("ordinal", clause.ordinal());
        side.put("suffix", clause.suffix());
        side.put("designation", clause.designation());
    }
}
