package org.tiaowen.drafting.comparison;

import java.util.EnumMap;
import java.util.Map;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.TextWriter;
import org.tiaowen.drafting.comparison.MergedClause.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three texts compared, as JSON: {@code counts} of clauses by state, {@code conflicts}, each with {@code id, kind,
 * designation, level, base, mine, theirs, choices}, and the merged {@code text}. Thread-safe.
 */
public final class ThreeWayJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ThreeWayJson() {}

    /** The comparison and the text that came of it, as indented JSON. */
    public static String print(ThreeWayComparison comparison, LegalText merged) {
        ObjectNode json = MAPPER.createObjectNode();
        Map<State, Integer> counts = new EnumMap<>(State.class);
        comparison.clauses().forEach(clause -> counts.merge(clause.state(), 1, Integer::sum));
        ObjectNode counted = json.putObject("counts");
        counts.forEach((state, count) -> counted.put(state.name(), count));
        ArrayNode conflicts = json.putArray("conflicts");
        for (MergeConflict conflict : comparison.conflicts()) {
            ObjectNode entry = conflicts.addObject();
            entry.put("id", conflict.id().toString());
            entry.put("kind", conflict.kind().name());
            entry.put("designation", conflict.designation());
            entry.put("level", conflict.level().name());
            entry.put("base", conflict.base());
            entry.put("mine", conflict.mine());
            entry.put("theirs", conflict.theirs());
            ArrayNode choices = entry.putArray("choices");
            conflict.choices().forEach(choice -> choices.add(choice.name()));
        }
        json.put("text", TextWriter.write(merged));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
