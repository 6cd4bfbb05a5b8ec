package org.tiaowen.drafting.citations;

/** Finds the bracket that belongs to another one, never looking further than a given way. */
final class Brackets {

    private Brackets() {}

    /** Where the bracket that is closed at {@code close} was opened; -1 when that is further than {@code atMost} back. */
    static int opening(String words, int close, char open, char closing, int atMost) {
        int depth = 0;
        for (int i = close; i >= 0 && close - i <= atMost; i--) {
            char c = words.charAt(i);
            if (c == closing) {
                depth++;
            } else if (c == open) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }
}
