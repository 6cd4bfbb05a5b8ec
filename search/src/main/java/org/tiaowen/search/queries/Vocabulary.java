package org.tiaowen.search.queries;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tiaowen.search.language.Sounds;
import org.tiaowen.search.language.TextFolding;

/** Terms, to be found by their beginning or from a slip of the pen. Immutable. */
final class Vocabulary {

    /** Shorter ones are one slip from too many others. */
    static final int SHORTEST = 3;

    /** Longer ones are sentences; a slip in them leaves enough that is right. */
    static final int LONGEST = 8;

    /** Of three characters two are left when one is wrong, and two are the end of many terms. */
    private static final int SHORTEST_WITH_ANY_SLIP = 4;

    private final NavigableSet<String> terms;
    private final Map<String, Set<String>> bySound = new HashMap<>();
    private final Map<String, Set<String>> byRest = new HashMap<>();

    private Vocabulary(NavigableSet<String> terms) {
        this.terms = terms;
        for (String term : terms) {
            if (isChinese(term) && term.length() >= SHORTEST && term.length() <= LONGEST) {
                bySound.computeIfAbsent(Sounds.letters(term), key -> new LinkedHashSet<>())
                        .add(term);
                for (int i = 0; i < term.length() && term.length() >= SHORTEST_WITH_ANY_SLIP; i++) {
                    byRest.computeIfAbsent(without(term, i), key -> new LinkedHashSet<>())
                            .add(term);
                }
            }
        }
    }

    static Vocabulary of(Collection<String> terms) {
        return new Vocabulary(new TreeSet<>(terms));
    }

    boolean contains(String text) {
        return terms.contains(TextFolding.foldInPlace(text));
    }

    /** The terms that begin so, sorted. */
    Stream<String> beginning(String text) {
        return terms.tailSet(text, false).stream().takeWhile(term -> term.startsWith(text));
    }

    /** The terms somebody may have meant: those that sound so, then those with one other character. */
    List<String> meant(String text) {
        String typed = TextFolding.foldInPlace(text);
        if (!isChinese(typed) || typed.length() < SHORTEST || typed.length() > LONGEST) {
            return List.of();
        }
        Set<String> meant = new LinkedHashSet<>();
        bySound.getOrDefault(Sounds.letters(typed), Set.of()).stream()
                .filter(term -> term.length() == typed.length())
                .forEach(meant::add);
        for (int i = 0; i < typed.length() && typed.length() >= SHORTEST_WITH_ANY_SLIP; i++) {
            meant.addAll(byRest.getOrDefault(without(typed, i), Set.of()));
        }
        meant.remove(typed);
        return List.copyOf(meant);
    }

    private static String without(String term, int at) {
        return term.substring(0, at) + "?" + term.substring(at + 1);
    }

    private static boolean isChinese(String text) {
        return text.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
