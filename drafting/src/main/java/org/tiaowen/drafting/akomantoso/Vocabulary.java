package org.tiaowen.drafting.akomantoso;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiaowen.drafting.articles.Level;

/** The elements of Akoma Ntoso our levels are written as. */
final class Vocabulary {

    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** Of what Akoma Ntoso has no word for: blanks, values of numbers, relations of a lineage. */
    static final String OURS = "https://tiaowen.org/akomantoso/1";

    /** The form of our own attributes; a reader refuses what it does not know. */
    static final String FORM = "1";

    static final String GENERIC = "hcontainer";
    static final String FLOW = "container";

    private static final Map<Level, String> ELEMENTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Level.BOOK, "book"),
            Map.entry(Level.SUBBOOK, "subpart"),
            Map.entry(Level.CHAPTER, "chapter"),
            Map.entry(Level.SECTION, "section"),
            Map.entry(Level.ARTICLE, "article"),
            Map.entry(Level.HEADING, "division"),
            Map.entry(Level.POINT, "subdivision"),
            Map.entry(Level.PARAGRAPH, "paragraph"),
            Map.entry(Level.ITEM, "point"),
            Map.entry(Level.SUBITEM, "indent")));
    private static final Map<String, Level> LEVELS =
            ELEMENTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** The abbreviations of the naming convention, where it has one; else the name of the element. */
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "chapter", "chp",
            "section", "sec",
            "article", "art",
            "division", "dvs",
            "subdivision", "subdvs",
            "paragraph", "para",
            "attachment", "att");

    private Vocabulary() {}

    /** The element of that level inside a hierarchy. */
    static String element(Level level) {
        return ELEMENTS.getOrDefault(level, GENERIC);
    }

    /** What stands in {@code name} of a generic element. */
    static String name(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The level an element stands for; {@code name} is that of a generic element, else empty. */
    static Optional<Level> level(String element, String name) {
        return switch (element) {
            case "attachment" -> Optional.of(Level.ANNEX);
            case GENERIC, FLOW ->
                Stream.of(Level.values())
                        .filter(level -> name(level).equals(name))
                        .findFirst();
            default -> Optional.ofNullable(LEVELS.get(element));
        };
    }

    static String abbreviation(String element) {
        return ABBREVIATIONS.getOrDefault(element, element);
    }

    /** Whether the words of that level are its title. */
    static boolean isTitled(Level level) {
        return switch (level) {
            case BOOK, SUBBOOK, CHAPTER, SECTION, ANNEX -> true;
            case ARTICLE, HEADING, POINT, PARAGRAPH, ITEM, SUBITEM, PREAMBLE, EFFECTIVE, SIGNATURE, TABLE -> false;
        };
    }
}
