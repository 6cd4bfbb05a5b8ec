package org.tiaowen.drafting.citations;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Provision;

/**
 * A citation whose words were taken over from the old text and no longer say there what they said.
 *
 * @param kind what happened to what it names
 * @param in the clause of the new text in whose own words it stands
 * @param start UTF-16 offset in the own words of {@code in}
 * @param end after its last character
 * @param was what it named in the old text
 * @param meant what became of that in the new text; empty where nothing is left
 * @param leadsTo what the words lead to in the new text as they stand; empty where they lead nowhere
 * @param rewrite the words that name {@code meant}; null where there are none, so that a person must decide
 * @param certain whether {@code rewrite} says no more and no less than before, and nothing speaks for saying more; false
 *     where a person should look first: 前款 may be meant to embrace a new paragraph that was put in between
 */
public record Drifted(
        Kind kind,
        Provision in,
        int start,
        int end,
        List<Resolution.Target> was,
        List<Resolution.Target> meant,
        List<Resolution.Target> leadsTo,
        @Nullable String rewrite,
        boolean certain) {

    public Drifted {
        was = List.copyOf(was);
        meant = List.copyOf(meant);
        leadsTo = List.copyOf(leadsTo);
    }

    /** What happened to what a citation names. */
    public enum Kind {
        /** 条序变动: every clause named is still there under another number. */
        MOVED,
        /** 指向悄然改变: 前款, 本章 and the like lead to another clause because of what was put in or taken out around them. */
        SHIFTED,
        /** 范围变化: a range or a list embraces a clause that was not there before, or lost one. */
        EMBRACING,
        /** 被引条款拆分: a clause named became several. */
        SPLIT,
        /** 被引条款合并: a clause named was merged with others. */
        MERGED,
        /** 被引条款已删去: a clause named is gone. */
        VANISHED
    }

    /** The words as they stand. */
    public String words() {
        return in.text().substring(start, end);
    }

    /** The words to put in their place; empty where a person must find them. */
    public Optional<String> proposal() {
        return Optional.ofNullable(rewrite);
    }
}
