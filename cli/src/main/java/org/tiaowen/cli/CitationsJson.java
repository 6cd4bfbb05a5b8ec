package org.tiaowen.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Citation;
import org.tiaowen.drafting.citations.Citations.Occurrence;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.citations.Step;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Citations as JSON; offsets are UTF-16 offsets in the own words of the clause they stand in. */
final class CitationsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CitationsJson() {}

    static String print(List<Occurrence> occurrences, Places places) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode citations = root.putArray("citations");
        occurrences.forEach(occurrence -> citation(citations.addObject(), occurrence, places));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void citation(ObjectNode node, Occurrence occurrence, Places places) {
        Citation citation = occurrence.citation();
        Resolution resolution = citation.resolution();
        in(node.putObject("in"), occurrence.in(), places);
        node.put("start", citation.start())
                .put("end", citation.end())
                .put("text", occurrence.words())
                .put("resolution", name(resolution));
        ArrayNode targets = node.putArray("targets");
        resolution.targets().forEach(target -> target(targets.addObject(), target));
        switch (resolution) {
            case Resolution.Found found -> {}
            case Resolution.Ambiguous ambiguous -> {}
            case Resolution.External external -> {
                node.put("law", external.title());
                ArrayNode cited = node.putArray("cited");
                external.cited().stream().map(Pointer::printed).forEach(cited::add);
            }
            case Resolution.Dangling dangling -> {
                ArrayNode missing = node.putArray("missing");
                dangling.missing()
                        .forEach(lack ->
                                missing.addObject().put("asked", lack.asked()).put("instead", lack.instead()));
            }
        }
    }

    private static String name(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Found found -> "FOUND";
            case Resolution.Ambiguous ambiguous -> "AMBIGUOUS";
            case Resolution.External external -> "EXTERNAL";
            case Resolution.Dangling dangling -> "DANGLING";
        };
    }

    private static void in(ObjectNode node, Provision provision, Places places) {
        Place place = places.of(provision.id()).orElse(null);
        if (place == null) {
            node.putNull("article").put("suffix", 0).putNull("paragraph").putNull("item");
            node.put("designation", places.designation(provision.id()).orElse(""));
        } else {
            place(node, place);
        }
    }

    private static void target(ObjectNode node, Resolution.Target target) {
        Place place = target.place();
        if (place != null) {
            place(node, place);
            return;
        }
        for (Step step : target.pointer().steps()) {
            node.put(step.unit().name().toLowerCase(Locale.ROOT), step.ordinal());
        }
    }

    private static void place(ObjectNode node, Place place) {
        node.put("article", place.article()).put("suffix", place.suffix());
        put(node, "paragraph", place.paragraph());
        put(node, "item", place.item());
        Integer subitem = place.subitem();
        if (subitem != null) {
            node.put("subitem", subitem);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Integer value) {
        if (value == null) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
