package org.tiaowen.comments.privacy;

import org.tiaowen.comments.StorableText;

/**
 * Why somebody reads what is sealed.
 *
 * @param words in the reader's own words; may be empty only where the kind says it all
 */
public record Purpose(Kind kind, String words) {

    /** Longer reasons nobody reads. */
    public static final int LONGEST = 500;

    /** What a reading is for. */
    public enum Kind {
        /** 审核: whether it may be published, and whether the masking is right. */
        MODERATING,
        /** 核对登记: a contact point compares what it entered with its paper. */
        CHECKING_ENTRY,
        /** 联系提出人: to ask the author or to answer. */
        CONTACTING,
        /** 依法调取: a body that may demand it by law. */
        LEGAL_DEMAND,
        /** 本人查看: the holder of the receipt. */
        OWN_WORDS
    }

    public Purpose {
        words = words.strip();
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("a purpose has at most " + LONGEST + " characters");
        }
        if (words.isEmpty() && kind != Kind.OWN_WORDS) {
            throw new IllegalArgumentException("a reading wants its purpose in words");
        }
    }

    /** Whether somebody said why in words a purpose can hold. */
    public static boolean isTold(String words) {
        return !words.isBlank() && words.strip().length() <= LONGEST && StorableText.is(words);
    }

    /** The holder of the receipt reads what he sent himself. */
    public static Purpose ownWords() {
        return new Purpose(Kind.OWN_WORDS, "");
    }
}
