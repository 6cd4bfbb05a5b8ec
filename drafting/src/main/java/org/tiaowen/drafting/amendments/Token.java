package org.tiaowen.drafting.amendments;

import java.util.List;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Unit;

/** What the words of an instruction are made of; offsets into the repaired text. */
sealed interface Token {

    int start();

    int end();

    /** One of the words that are known. */
    record Term(Word word, int start, int end) implements Token {}

    /** 第二条第一款、第三款: clauses named side by side. */
    record Clauses(List<Pointer> pointers, int start, int end) implements Token {}

    /** 第七自然段, 第二句, 最后一句. */
    record Part(boolean sentence, int ordinal, int start, int end) implements Token {}

    /** 两条, 三款. */
    record Count(int number, Counted counted, int start, int end) implements Token {}

    /** What can be counted. */
    sealed interface Counted {
        record Clause(Unit unit) implements Counted {}

        record Sentence() implements Counted {}

        record NaturalParagraph() implements Counted {}

        /** 两处: how often words stand there. */
        record Occurrence() implements Counted {}
    }

    /** “…”. */
    record Quoted(Quotations.Quotation quotation) implements Token {
        @Override
        public int start() {
            return quotation.start();
        }

        @Override
        public int end() {
            return quotation.end();
        }
    }

    /** 《…》. */
    record Titled(int start, int end) implements Token {}

    /** ， 、 ：. */
    record Mark(char mark, int start, int end) implements Token {}

    /** 。 ； or the end of a line that no mark joins to the next: what follows is another statement. */
    record Stop(int start, int end) implements Token {}

    /** Anything else. */
    record Other(int start, int end) implements Token {}
}
