package org.tiaowen.templates.word;

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
        for (String id : chain(style.isEmpty() ? ordinary : style)) {
            Markup one = styles.get(id);
            if (one == null || !list.isEmpty()) {
                break;
            }
            list = one.value("w:pPr", "w:numPr", "w:numId");
            if (!list.isEmpty() && level.isEmpty()) {
                level = one.value("w:pPr", "w:numPr", "w:ilvl");
                // a style of a list of several levels says its level there, by its own name
                String named = numbering.levelOfStyle(list, id);
                level = named.isEmpty() ? level : named;
            }
        }
        int number = Markup.number(list, 0);
        return number <= 0
                ? Optional.empty()
                : Optional.of(new Listed(list, Math.clamp(Markup.number(level, 0), 0, Numbering.LEVELS - 1)));
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
