package org.tiaowen.templates.word;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The lists that a document defines (ISO/IEC 29500-1, 17.9): instances, what they override, and what they are instances of. */
final class Numbering {

    static final int LEVELS = 9;

    /** A level of a list may print all nine; a longer pattern only serves to fill memory. */
    private static final int LONGEST_PATTERN = 200;

    /**
     * A level as one list prints it.
     *
     * @param pattern {@code 第%1条}
     * @param restartsAfter the widest levels whose use starts it anew, counted from 1; 0 never; empty: all that are wider
     * @param legal whether all its numbers are printed as Arabic ones
     * @param suffix {@code tab}, {@code space} or {@code nothing}
     * @param hidden whether it counts without printing
     * @param style the style whose paragraphs it counts, empty where there is none
     */
    record ListLevel(
            int start,
            String format,
            String pattern,
            OptionalInt restartsAfter,
            boolean legal,
            String suffix,
            boolean hidden,
            String style) {

        static final ListLevel NONE = new ListLevel(1, "decimal", "", OptionalInt.empty(), false, "tab", false, "");

        static ListLevel of(Markup level) {
            String pattern = level.value("w:lvlText");
            String format = level.value("w:numFmt");
            if (format.isEmpty()) {
                // formats newer than the standard come with one for readers that do not know them
                format = level.all("mc:AlternateContent")
                        .map(either -> either.value("mc:Fallback", "w:numFmt"))
                        .findFirst()
                        .orElse("");
            }
            String restart = level.value("w:lvlRestart");
            String suffix = level.value("w:suff");
            return new ListLevel(
                    level.number(0, "w:start"),
                    format,
                    pattern.substring(0, Math.min(pattern.length(), LONGEST_PATTERN)),
                    restart.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Markup.number(restart, 0)),
                    level.isOn("w:isLgl"),
                    suffix.isEmpty() ? "tab" : suffix,
                    level.isOn("w:rPr", "w:vanish"),
                    level.value("w:pStyle"));
        }
    }

    private final Map<String, Markup> instances = new HashMap<>();
    private final Map<String, Markup> definitions = new HashMap<>();
    private final Map<String, String> byStyleLink = new HashMap<>();
    private final Map<String, Map<Integer, ListLevel>> levels = new HashMap<>();

    Numbering(Optional<Markup> part) {
        part.stream().flatMap(all -> all.all("w:num")).forEach(one -> instances.put(one.attribute("numId"), one));
        part.stream().flatMap(all -> all.all("w:abstractNum")).forEach(one -> {
            definitions.put(one.attribute("abstractNumId"), one);
            String style = one.value("w:styleLink");
            if (!style.isEmpty()) {
                byStyleLink.putIfAbsent(style, one.attribute("abstractNumId"));
            }
        });
    }

    /** What the list is an instance of, its links by styles followed; empty where there is no such list. */
    Optional<String> definition(String list, Styles styles) {
        Markup instance = instances.get(list);
        if (instance == null) {
            return Optional.empty();
        }
        String id = instance.value("w:abstractNumId");
        Set<String> met = new HashSet<>();
        while (met.add(id)) {
            Markup definition = definitions.get(id);
            String link = definition == null ? "" : definition.value("w:numStyleLink");
            if (link.isEmpty()) {
                break;
            }
            Markup linked = instances.get(styles.listOf(link));
            id = linked == null ? byStyleLink.getOrDefault(link, id) : linked.value("w:abstractNumId");
        }
        return Optional.of(id);
    }

    /** The level as that list prints it; empty where neither it nor its definition has one. */
    Optional<ListLevel> level(String list, int level, Styles styles) {
        return Optional.ofNullable(known(list, styles).get(level));
    }

    /** The level of that list that belongs to a style, empty where none does. */
    Optional<Integer> levelOfStyle(String list, String style, Styles styles) {
        return known(list, styles).entrySet().stream()
                .filter(level -> level.getValue().style().equals(style))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private Map<Integer, ListLevel> known(String list, Styles styles) {
        return levels.computeIfAbsent(list, unused -> levels(list, styles));
    }

    private Map<Integer, ListLevel> levels(String list, Styles styles) {
        Map<Integer, ListLevel> found = new HashMap<>();
        definition(list, styles).map(definitions::get).ifPresent(definition -> definition
                .all("w:lvl")
                .forEach(level -> found.put(Markup.number(level.attribute("ilvl"), 0), ListLevel.of(level))));
        Markup instance = instances.get(list);
        if (instance != null) {
            instance.all("w:lvlOverride").forEach(override -> override.child("w:lvl")
                    .ifPresent(level -> found.put(Markup.number(override.attribute("ilvl"), 0), ListLevel.of(level))));
        }
        return found;
    }

    /** Where the list says anew that a level starts. */
    OptionalInt startOverride(String list, int level) {
        Markup instance = instances.get(list);
        return instance == null
                ? OptionalInt.empty()
                : instance.all("w:lvlOverride")
                        .filter(override -> Markup.number(override.attribute("ilvl"), -1) == level)
                        .filter(override -> override.has("w:startOverride"))
                        .mapToInt(override -> override.number(1, "w:startOverride"))
                        .findFirst();
    }
}
