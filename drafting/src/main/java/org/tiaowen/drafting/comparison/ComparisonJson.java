package org.tiaowen.drafting.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison as JSON: {@code summary}, {@code front} and {@code changes}, each with {@code kind, level, old, new, score,
 * ambiguous, consequential, words}. A side has {@code id, number, ordinal, suffix, designation} or is null; a run of words
 * has {@code op, text}. Thread-safe.
 */
public final class ComparisonJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ComparisonJson() {}

    /** The comparison as a JSON object. */
    public static ObjectNode toJson(Comparison comparison) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("summary", Wording.summary(comparison));
        front(json.putObject("front"), comparison.front());
        ArrayNode changes = json.putArray("changes");
        for (ClauseChange change : comparison.changes()) {
            ObjectNode entry = changes.addObject();
            entry.put("kind", change.kind().name());
            entry.put("level", change.level().name());
            side(entry, "old", change.old());
            side(entry, "new", change.current());
            entry.put("score", BigDecimal.valueOf(change.score()).setScale(3, RoundingMode.HALF_EVEN));
            entry.put("ambiguous", change.ambiguous());
            entry.put("consequential", change.consequential());
            words(entry.putArray("words"), change.words());
        }
        return json;
    }

    private static void front(ObjectNode json, FrontChange front) {
        json.put("changed", front.changed());
        json.put("oldKind", front.oldKind().name());
        json.put("newKind", front.newKind().name());
        words(json.putArray("title"), front.title());
        words(json.putArray("note"), front.note());
    }

    private static void words(ArrayNode json, List<WordRun> words) {
        words.forEach(run -> json.addObject().put("op", run.op().name()).put("text", run.text()));
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
