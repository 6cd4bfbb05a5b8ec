package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Instruments with a few things wrong in them, as they come of copying and typing: one seed is one mutation. */
final class MutatedInstruments {

    private static final String MARKS = "“”‘’：；，。、（）《》";
    private static final String NUMERALS = "一二三四五六七八九十百";
    private static final List<String> UNITS = List.of("条", "款", "项", "章", "节", "目");

    private final SplittableRandom random;

    private MutatedInstruments(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@code source} with one to three mutations. */
    static String of(String source, long seed) {
        var mutated = new MutatedInstruments(seed);
        String text = source;
        int times = 1 + mutated.random.nextInt(3);
        for (int i = 0; i < times; i++) {
            text = mutated.once(text);
        }
        return text;
    }

    private String once(String text) {
        return switch (random.nextInt(9)) {
            case 0 -> lines(text, lines -> lines.remove(random.nextInt(lines.size())));
            case 1 ->
                lines(text, lines -> {
                    int at = random.nextInt(lines.size());
                    lines.add(at, lines.get(at));
                });
            case 2 ->
                lines(
                        text,
                        lines -> Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size())));
            case 3 -> character(text, MARKS, false);
            case 4 -> character(text, MARKS, true);
            case 5 -> character(text, NUMERALS, true);
            case 6 -> unit(text);
            case 7 -> cut(text);
            default ->
                lines(text, lines -> {
                    int at = random.nextInt(lines.size());
                    if (at + 1 < lines.size()) {
                        lines.set(at, lines.get(at) + lines.remove(at + 1));
                    }
                });
        };
    }

    private interface Lines {
        void change(List<String> lines);
    }

    private static String lines(String text, Lines change) {
        var lines = new ArrayList<>(text.lines().toList());
        if (lines.size() < 2) {
            return text;
        }
        change.change(lines);
        return String.join("\n", lines) + "\n";
    }

    /** One of the characters taken out, or another of them put in its place. */
    private String character(String text, String of, boolean replaced) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (of.indexOf(text.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return text;
        }
        int at = places.get(random.nextInt(places.size()));
        String other = replaced ? String.valueOf(of.charAt(random.nextInt(of.length()))) : "";
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private String unit(String text) {
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        int at = text.indexOf(unit, random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + UNITS.get(random.nextInt(UNITS.size())) + text.substring(at + 1);
    }

    private String cut(String text) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(12));
        return text.substring(0, from) + text.substring(to);
    }
}
