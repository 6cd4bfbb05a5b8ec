package org.tiaowen.drafting.library;

/** What came of taking a text into the library. */
public sealed interface LawAdding {

    /** It is a new text of its law, perhaps the first. */
    record Added(LawText text) implements LawAdding {}

    /** The library has the same words already; nothing was stored. */
    record Known(LawText text) implements LawAdding {}

    /** The library has the same words already; what is told of them anew, as that they are repealed, is known now. */
    record Updated(LawText text) implements LawAdding {}

    /** The library has a text of that law and day in other words; nothing was stored, for a person has to see which is right. */
    record DayTaken(LawText text) implements LawAdding {}

    /** It cannot be kept. */
    record Refused(LawProblem problem) implements LawAdding {}
}
