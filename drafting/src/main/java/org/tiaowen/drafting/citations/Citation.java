package org.tiaowen.drafting.citations;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that name one or more clauses: 前款, 本条例第十二条第二款, or a whole list 第三条、第五条至第七条.
 *
 * @param start UTF-16 offset of its first character in the words that were searched; the name of the law in front of it
 *     (本条例, 《…法》) is included
 * @param end after its last character
 * @param cited what is named, one for each element of a list, as written; relative forms (前款) appear as what they lead
 *     to
 * @param resolution what it names
 */
public record Citation(int start, int end, List<Pointer> cited, Resolution resolution) {

    public Citation {
        cited = List.copyOf(cited);
    }

    /** The clauses in the usual way of writing: 第十二条第二款第三项、第十三条. */
    public String printed() {
        return cited.stream().map(Pointer::printed).collect(Collectors.joining("、"));
    }
}
