package org.tiaowen.drafting.amendments;

import java.util.List;
import java.util.stream.Collectors;

/** Words in the quotation marks of an instrument: inner marks change places with outer ones, every paragraph opens anew. */
final class Quoting {

    /** After these the sentence of the instruction is at an end, too. */
    private static final String ENDS = "。！？：；…";

    private Quoting() {}

    /** New text of clauses, with the mark that ends the instruction behind it where the text brings none. */
    static String clauses(List<String> lines) {
        String quoted = lines.stream().map(line -> '“' + inside(line)).collect(Collectors.joining("\n")) + '”';
        String last = lines.isEmpty() ? "" : lines.getLast();
        return ends(last) ? quoted : quoted + "。";
    }

    /** A few words. */
    static String words(String words) {
        return '“' + inside(words) + '”';
    }

    private static boolean ends(String line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static String inside(String words) {
        var inside = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            inside.append(
                    switch (c) {
                        case '“' -> '‘';
                        case '”' -> '’';
                        case '‘' -> '“';
                        case '’' -> '”';
                        default -> c;
                    });
        }
        return inside.toString();
    }
}
