package org.tiaowen.drafting.versions;

import org.tiaowen.drafting.articles.LegalText;

/**
 * What PostgreSQL can keep: no U+0000 and no half of a surrogate pair. Neither stands in a text that was decoded from
 * a file or sent by a browser in good order, so whoever reads the input removes it and says so.
 */
public final class StorableText {

    private StorableText() {}

    /** The offset of the first character that cannot be stored, -1 where there is none. */
    public static int firstUnstorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) {
                at++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return at;
            }
        }
        return -1;
    }

    static void require(String text) {
        int at = firstUnstorable(text);
        if (at >= 0) {
            throw new IllegalArgumentException(
                    "The character U+%04X at offset %d cannot be stored".formatted((int) text.charAt(at), at));
        }
    }

    static void require(LegalText text) {
        require(text.front());
        require(text.title());
        require(text.end());
        text.walk().forEach(provision -> {
            require(provision.text());
            require(provision.caption());
            require(provision.layout().before());
            require(provision.layout().gap());
        });
    }
}
