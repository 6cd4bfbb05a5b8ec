package org.tiaowen.drafting.library;

import org.jspecify.annotations.Nullable;

/** By what the same rule is known in two laws: its words without blanks. */
final class WordsHash {

    /** A rule of fewer characters (（略）, 删去。) says the same in many laws and means nothing. */
    private static final int SHORTEST = 12;

    private WordsHash() {}

    /** Null for words that are too short to tell anything. */
    static @Nullable String of(String words) {
        String bare = words.replaceAll("[\\s\\u3000\\u00A0]", "");
        return bare.length() < SHORTEST ? null : LawReader.sha256(bare);
    }
}
