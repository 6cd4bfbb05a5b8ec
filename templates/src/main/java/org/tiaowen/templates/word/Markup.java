package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An element of WordprocessingML, much smaller than one of a DOM: only words, names and attributes are kept.
 *
 * <p>Names carry the prefix the standard uses for their namespace, whatever the file uses: {@code w:p}, {@code mc:Choice}.
 */
final class Markup {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>(4);
    private final List<Markup> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    Markup(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Markup> children() {
        return children;
    }

    /** Its own words, without those of elements inside. */
    String text() {
        return text.toString();
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Markup child) {
        children.add(child);
    }

    void write(String words) {
        text.append(words);
    }

    /** An attribute by its local name ({@code r:id} with its prefix), empty where there is none. */
    String attribute(String local) {
        return attributes.getOrDefault(local, "");
    }

    /** The first element the path leads to. */
    Optional<Markup> child(String... path) {
        Markup at = this;
        for (String step : path) {
            Markup found = null;
            for (Markup child : at.children) {
                if (child.name.equals(step)) {
                    found = child;
                    break;
                }
            }
            if (found == null) {
                return Optional.empty();
            }
            at = found;
        }
        return Optional.of(at);
    }

    boolean has(String... path) {
        return child(path).isPresent();
    }

    /** Whether the element the path leads to is there and not switched off. */
    boolean isOn(String... path) {
        return child(path)
                .map(found -> switch (found.attribute("val")) {
                    case "0", "false", "off" -> false;
                    default -> true;
                })
                .orElse(false);
    }

    /** The attribute w:val of the element the path leads to, empty where there is none. */
    String value(String... path) {
        return child(path).map(found -> found.attribute("val")).orElse("");
    }

    /** The whole number in w:val of the element the path leads to. */
    int number(int otherwise, String... path) {
        return number(value(path), otherwise);
    }

    static int number(String value, int otherwise) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** The children of that name. */
    Stream<Markup> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** The same element, but for the children of that name. */
    Markup without(String unwanted) {
        Markup rest = new Markup(name);
        rest.attributes.putAll(attributes);
        rest.text.append(text);
        children.stream().filter(child -> !child.name.equals(unwanted)).forEach(rest::add);
        return rest;
    }

    /** Whether any element inside is as wanted. */
    boolean holds(Predicate<Markup> wanted) {
        for (Markup child : children) {
            if (wanted.test(child) || child.holds(wanted)) {
                return true;
            }
        }
        return false;
    }
}
