package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The styles of a document, as far as they say which list a paragraph belongs to. */
final class Styles {

    /** The list a paragraph is counted in, and its level from 0. */
    record Listed(String list, int level) {}

    private final Map<String, Markup> styles = new HashMap<>();
    private String ordinary = "";

    Styles(Optional<Markup> part) {
        part.stream().flatMap(all -> all.all("w:style")).forEach(style -> {
            styles.putIfAbsent(style.attribute("styleId"), style);
            boolean isDefault = style.attribute("default").equals("1")
                    || style.attribute("default").equals("true");
            if (isDefault && style.attribute("type").equals("paragraph")) {
                ordinary = style.attribute("styleId");
            }
        });
    }

    /**
     * Which list the paragraph with these properties is counted in: what stands at it goes before its style, and that before
     * the styles it is based on. List 0 says that it is in none.
     */
    Optional<Listed> listed(Optional<Markup> properties, Numbering numbering) {
        String list = properties.map(own -> own.value("w:numPr", "w:numId")).orElse("");
        String level = properties.map(own -> own.value("w:numPr", "w:ilvl")).orElse("");
        String style = properties.map(own -> own.value("w:pStyle")).orElse("");
        List<String> met = new ArrayList<>();
        for (String id : chain(style.isEmpty() ? ordinary : style)) {
            Markup one = styles.get(id);
            if (one == null || !list.isEmpty()) {
                break;
            }
            met.add(id);
            list = one.value("w:pPr", "w:numPr", "w:numId");
        }
        int number = Markup.number(list, 0);
        if (number <= 0) {
            return Optional.empty();
        }
        int counted = level.isEmpty() ? level(met, list, numbering) : Markup.number(level, 0);
        return Optional.of(new Listed(list, Math.clamp(counted, 0, Numbering.LEVELS - 1)));
    }

    /** A style of a list of several levels says its level there, by its own name, or here; the nearest that says it decides. */
    private int level(List<String> chain, String list, Numbering numbering) {
        for (String id : chain) {
            Markup style = styles.get(id);
            String own = style == null ? "" : style.value("w:pPr", "w:numPr", "w:ilvl");
            Optional<Integer> named = numbering.levelOfStyle(list, id, this);
            if (named.isPresent() || !own.isEmpty()) {
                return named.orElseGet(() -> Markup.number(own, 0));
            }
        }
        return 0;
    }

    /** The list that a style of lists stands for. */
    String listOf(String style) {
        Markup found = styles.get(style);
        return found == null ? "" : found.value("w:pPr", "w:numPr", "w:numId");
    }

    /** The style and those it is based on; a circle ends where it closes. */
    private List<String> chain(String first) {
        Set<String> chain = new LinkedHashSet<>();
        String at = first;
        while (!at.isEmpty() && chain.add(at)) {
            Markup style = styles.get(at);
            at = style == null ? "" : style.value("w:basedOn");
        }
        return List.copyOf(chain);
    }
}
