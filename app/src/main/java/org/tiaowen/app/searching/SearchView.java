package org.tiaowen.app.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.MessageSource;
import org.tiaowen.search.asking.Meaning;
import org.tiaowen.search.asking.Naming;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Remark;
import org.tiaowen.search.asking.Titles;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.queries.ClauseSearch;
import org.tiaowen.search.queries.CommentSearch;
import org.tiaowen.search.queries.Facet;

/**
 * What a search page says about a search: how it was understood, each part with a way to undo it, what was wrong with it,
 * and by what it can be narrowed.
 */
final class SearchView {

    private final SearchAddress address;
    private final MessageSource messages;
    private final Locale locale;
    private final BiFunction<Facet, String, String> names;

    /**
     * A part of a search that was understood.
     *
     * @param kind key of what it is
     * @param value what it asks for
     * @param undo the search without it, or with it taken literally
     * @param literal whether undoing looks for it literally instead
     */
    record Chip(String kind, String value, String undo, boolean literal) {}

    /**
     * Something to say; {@code instead} may be empty.
     *
     * @param limit how many were taken where there are more; 0 where nothing was cut
     */
    record Note(String kind, String words, int limit, String instead, String href, boolean wrong) {}

    /**
     * A facet with its values.
     *
     * @param cut whether there are rarer values that are not shown
     */
    record Choice(Facet facet, List<Value> values, boolean cut) {}

    /** A value of a facet. */
    record Value(String name, long count, String href, boolean chosen) {}

    /** @param names how the value of a facet is called, empty where the messages know it */
    SearchView(SearchAddress address, MessageSource messages, Locale locale, BiFunction<Facet, String, String> names) {
        this.address = address;
        this.messages = messages;
        this.locale = locale;
        this.names = names;
    }

    List<Chip> chips(Understood understood) {
        List<Chip> chips = new ArrayList<>();
        for (Part part : understood.parts()) {
            chip(understood, part).ifPresent(chips::add);
        }
        for (Meaning meaning : understood.meanings()) {
            String terms = String.join("、", meaning.legal());
            chips.add(new Chip(
                    "meaning",
                    meaning.everyday() + " → " + terms,
                    address.literally(true).href(),
                    true));
        }
        address.chosen()
                .forEach((facet, value) -> chips.add(new Chip(
                        "facet." + facet.name(),
                        name(facet, value),
                        address.without(facet).href(),
                        false)));
        return chips;
    }

    private Optional<Chip> chip(Understood understood, Part part) {
        return switch (part) {
            case Part.Words ignored -> Optional.empty();
            case Part.Phrase phrase -> gone("phrase", phrase.text(), understood, part);
            case Part.Without without -> gone("without", without.text(), understood, part);
            case Part.Citation cited ->
                verbatim(
                        "citation",
                        cited.law().map(SearchView::title).orElse("")
                                + cited.clause().printed(),
                        understood,
                        part);
            case Part.Law law -> verbatim("law", title(law.law()), understood, part);
            case Part.InTitle in -> gone("title", in.law().written(), understood, part);
            case Part.Numbered numbered -> gone("number", numbered.clause().printed(), understood, part);
            case Part.NumberedFrom from -> gone("number", from.first() + "–" + from.last(), understood, part);
            case Part.OfVersion version -> gone("version", version.label(), understood, part);
            case Part.OfOrgan organ -> gone("organ", organ.organ(), understood, part);
            case Part.InForce inForce ->
                gone(
                        "inForce",
                        inForce.from().map(Object::toString).orElse("") + "–"
                                + inForce.until().map(Object::toString).orElse(""),
                        understood,
                        part);
            case Part.SaidOf said -> gone("said", said.words(), understood, part);
        };
    }

    private Optional<Chip> gone(String kind, String value, Understood understood, Part part) {
        return Optional.of(
                new Chip(kind, value, address.asking(understood.without(part)).href(), false));
    }

    private Optional<Chip> verbatim(String kind, String value, Understood understood, Part part) {
        return Optional.of(
                new Chip(kind, value, address.asking(understood.verbatim(part)).href(), true));
    }

    /** The law that is meant, and how many others are called so. */
    private static String title(Naming law) {
        if (!law.isKnown()) {
            return "《" + law.name() + "》";
        }
        int others = law.called() - 1;
        return "《" + law.titles().getFirst() + "》" + (others > 0 ? "(+" + others + ")" : "");
    }

    List<Note> notes(Understood understood) {
        return understood.remarks().stream()
                .map(remark -> new Note(
                        remark.kind().name(),
                        remark.words(),
                        limit(remark.kind()),
                        remark.instead(),
                        remark.instead().isEmpty()
                                ? ""
                                : address.asking(remark.instead()).href(),
                        isWrong(remark.kind())))
                .toList();
    }

    private static int limit(Remark.Kind kind) {
        return switch (kind) {
            case TOO_LONG -> Understood.LONGEST;
            case MANY_NAMED -> Titles.MOST_NAMED;
            case SAID_OF_MANY -> ClauseSearch.MOST_SAID_OF;
            case MANY_CITED -> CommentSearch.MOST_CITED_CLAUSES;
            case TOO_MANY_PARTS,
                    NOT_CLOSED,
                    EMPTY,
                    UNKNOWN_FIELD,
                    NO_NUMBER,
                    NO_DATE,
                    TURNED,
                    NO_SUCH_NUMBER,
                    ONLY_EXCLUDED,
                    NO_WORDS,
                    UNKNOWN_LAW,
                    NO_SUCH_CLAUSE,
                    SPELLING,
                    PHRASE_LOOSENED,
                    FIELD_NOT_HERE -> 0;
        };
    }

    private static boolean isWrong(Remark.Kind kind) {
        return switch (kind) {
            case NOT_CLOSED,
                    EMPTY,
                    UNKNOWN_FIELD,
                    NO_NUMBER,
                    NO_DATE,
                    NO_SUCH_NUMBER,
                    UNKNOWN_LAW,
                    NO_SUCH_CLAUSE,
                    TOO_LONG,
                    TOO_MANY_PARTS -> true;
            case TURNED,
                    ONLY_EXCLUDED,
                    NO_WORDS,
                    SPELLING,
                    PHRASE_LOOSENED,
                    FIELD_NOT_HERE,
                    MANY_NAMED,
                    SAID_OF_MANY,
                    MANY_CITED -> false;
        };
    }

    List<Choice> choices(List<Facet> order, Map<Facet, Map<String, Long>> counted, Set<Facet> cut) {
        List<Choice> choices = new ArrayList<>();
        for (Facet facet : order) {
            Map<String, Long> values = counted.getOrDefault(facet, Map.of());
            if (values.size() > 1 || address.chosen().containsKey(facet)) {
                choices.add(new Choice(
                        facet,
                        values.entrySet().stream()
                                .map(value -> value(facet, value.getKey(), value.getValue()))
                                .toList(),
                        cut.contains(facet)));
            }
        }
        return choices;
    }

    private Value value(Facet facet, String value, long count) {
        boolean chosen = value.equals(address.chosen().get(facet));
        SearchAddress other = chosen ? address.without(facet) : address.with(facet, value);
        return new Value(name(facet, value), count, other.href(), chosen);
    }

    private String name(Facet facet, String value) {
        if (value.equals(facet.nameless())) {
            return String.valueOf(messages.getMessage("search.facet.nameless." + facet, null, "", locale));
        }
        String known = names.apply(facet, value);
        if (!known.isEmpty()) {
            return known;
        }
        String prefix =
                switch (facet) {
                    case ORIGIN -> "origin.";
                    case KIND -> "kind.";
                    case VALIDITY -> "validity.";
                    case STANCE -> "stance.";
                    case CHANNEL -> "channel.";
                    case DECISION -> "outcome.";
                    case STAGE, ORGAN, YEAR, CONSULTATION, CONTACT_POINT -> "";
                };
        return prefix.isEmpty() ? value : String.valueOf(messages.getMessage(prefix + value, null, value, locale));
    }

    /** The id a facet holds; the nil id where somebody typed something else. */
    static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException typed) {
            return new UUID(0, 0);
        }
    }
}
