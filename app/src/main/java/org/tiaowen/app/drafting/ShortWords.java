package org.tiaowen.app.drafting;

/** The beginning of words that are too long for their place. */
final class ShortWords {

    private ShortWords() {}

    /** On one line, at most so many characters, with … where something is cut. */
    static String of(String words, int longest) {
        String line = words.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) > longest
                ? line.substring(0, line.offsetByCodePoints(0, longest)) + "…"
                : line;
    }
}
