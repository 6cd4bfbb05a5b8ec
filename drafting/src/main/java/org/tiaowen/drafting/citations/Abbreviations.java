package org.tiaowen.drafting.citations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;

/** Short names that a text introduces: 《中华人民共和国行政处罚法》（以下简称行政处罚法）. Immutable. */
final class Abbreviations {

    static final Abbreviations NONE = new Abbreviations(Map.of());

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SHORT = 40;
    private static final int SHORTEST = 2;

    private final Map<String, String> full;

    private Abbreviations(Map<String, String> full) {
        this.full = full;
    }

    /** Those that {@code text} introduces anywhere. */
    static Abbreviations in(LegalText text) {
        Map<String, String> full = new LinkedHashMap<>();
        text.walk().forEach(provision -> collect(provision.text(), full));
        return full.isEmpty() ? NONE : new Abbreviations(Collections.unmodifiableMap(full));
    }

    /** What {@code name} is short for; null when it is not known as a short name. */
    @Nullable
    String full(String name) {
        return full.get(name);
    }

    /** The short name on which {@code words} end; null when there is none. */
    @Nullable
    String endOf(String words) {
        String longest = null;
        for (String name : full.keySet()) {
            if (words.endsWith(name) && (longest == null || name.length() > longest.length())) {
                longest = name;
            }
        }
        return longest;
    }

    private static void collect(String words, Map<String, String> full) {
        for (String marker : List.of("以下简称", "以下统称", "下称", "简称")) {
            int at = words.indexOf(marker);
            while (at > 0) {
                collect(words, at, at + marker.length(), full);
                at = words.indexOf(marker, at + marker.length());
            }
        }
    }

    private static void collect(String words, int marker, int from, Map<String, String> full) {
        int bracket = words.lastIndexOf('》', marker);
        if (bracket < 0 || marker - bracket > LONGEST_SHORT) {
            return;
        }
        int open = Brackets.opening(words, bracket, '《', '》', LONGEST_TITLE);
        int start = from;
        while (start < words.length() && "为《“\"：:".indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < words.length() && end - start < LONGEST_SHORT && "》”\"）)，。、".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        String name = words.substring(start, end);
        if (open >= 0 && end < words.length() && name.length() >= SHORTEST && !name.startsWith("本")) {
            full.putIfAbsent(name, words.substring(open + 1, bracket));
        }
    }
}
