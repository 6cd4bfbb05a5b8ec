package org.tiaowen.drafting.amendments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.citations.Pointer;

/**
 * One operation of an amending instrument (Akoma Ntoso {@code textualMod}).
 *
 * <p>Clauses that are there are named by the number they have in the law as it was, unless the instruction has said 作为 or
 * 改为; what is put in or renumbered names the number it gets. What is implied by the words around an operation (the article,
 * in 第二款修改为) is filled in here: every target is complete.
 */
public sealed interface Modification {

    /**
     * As an expected number of matches: at least once, and every time the words stand there (均, 各处, or one of several
     * clauses named together).
     */
    int EVERYWHERE = 0;

    /** The words of this operation, without the new text of clauses it quotes. */
    Passage passage();

    /**
     * 修改为: new text for whole clauses, a title, the preamble, a natural paragraph or a sentence.
     *
     * @param targets one or several that are restated together (第一款、第二款修改为), in order
     */
    record Substitution(Passage passage, List<Target> targets, Payload payload) implements Modification {
        public Substitution {
            targets = List.copyOf(targets);
        }
    }

    /**
     * 将“甲”修改为“乙”, in one clause.
     *
     * @param expected how often the words have to stand there, or {@link #EVERYWHERE}
     */
    record WordSubstitution(Passage passage, Target within, String words, String replacement, int expected)
            implements Modification {}

    /**
     * 在“甲”后增加“乙”; also 增写一句, and 在…最后增加 with an empty anchor.
     *
     * @param anchor the words beside which; empty for the beginning or end of {@code within}
     * @param expected how often the anchor has to stand there, or {@link #EVERYWHERE}; 1 for an empty one
     */
    record WordInsertion(Passage passage, Target within, String anchor, Side side, String words, int expected)
            implements Modification {}

    /** 删去其中的“甲”. */
    record WordRepeal(Passage passage, Target within, String words, int expected) implements Modification {}

    /**
     * 将本法中的“甲”修改为“乙”，“丙”修改为“丁”; 将第九条、第十二条中的…: wherever the words stand, the longest first. A swap
     * without a replacement deletes.
     *
     * @param within each has to have the words; {@link Target.WholeText} for 本法 and 相关条文
     * @param except clauses in them that are left as they are (除第三条外)
     */
    record Sweep(Passage passage, List<Target> within, List<Swap> swaps, List<Target> except) implements Modification {
        public Sweep {
            within = List.copyOf(within);
            swaps = List.copyOf(swaps);
            except = List.copyOf(except);
        }

        /** A sweep without exception. */
        public Sweep(Passage passage, List<Target> within, List<Swap> swaps) {
            this(passage, within, swaps, List.of());
        }
    }

    /** Words and what takes their place. */
    record Swap(String words, String replacement) {}

    /**
     * 增加: whole clauses.
     *
     * @param level of what is put in
     * @param as the numbers they get (作为第五条、第六条), in order, complete, by the numbers the law will have; a range is one
     *     step; empty where none is told
     * @param place where they go, as far as it is told apart from their numbers; for paragraphs and items the clause they go
     *     into, by its number in the law as it was
     * @param payload without lines where the words of an article come from other clauses, by the {@link Redesignation}s that
     *     follow
     */
    record Insertion(
            Passage passage,
            Level level,
            List<Pointer> as,
            @Nullable Anchor place,
            Payload payload) implements Modification {
        public Insertion {
            as = List.copyOf(as);
        }

        /** Where the clauses go, as far as it is told apart from their numbers. */
        public Optional<Anchor> anchor() {
            return Optional.ofNullable(place);
        }
    }

    /**
     * 增加一章，作为第八章“公布”，包括第六十一条至第六十五条: a division over articles.
     *
     * @param level of the division
     * @param as its number
     * @param includes the numbers of its articles in the new text, those that other instructions put in and those that were
     *     there; empty where none are told
     */
    record DivisionInsertion(
            Passage passage,
            Level level,
            Pointer as,
            @Nullable Anchor place,
            String title,
            List<Pointer> includes) implements Modification {
        public DivisionInsertion {
            includes = List.copyOf(includes);
        }

        /** Where the division goes, as far as it is told apart from its number. */
        public Optional<Anchor> anchor() {
            return Optional.ofNullable(place);
        }
    }

    /** 删去第三条、第四条第二款. A division goes with all inside it. */
    record Repeal(Passage passage, List<Target> targets) implements Modification {
        public Repeal {
            targets = List.copyOf(targets);
        }
    }

    /**
     * 将第十条改为第十二条; 第四项至第六项相应改为第五项至第七项; 将第五十四条改为第六十六条，列入本章; 第二款单作一条，作为第九条.
     * The levels may differ.
     *
     * @param from one clause or a range, as the law was
     * @param to of the same length, as it will be
     * @param into the division it moves into, where that is told
     */
    record Redesignation(
            Passage passage,
            Target from,
            Pointer to,
            @Nullable Pointer into) implements Modification {

        /** The division it moves into, where that is told. */
        public Optional<Pointer> division() {
            return Optional.ofNullable(into);
        }
    }

    /**
     * 改为两条、分为两款.
     *
     * @param into the numbers of the parts, in order; they may lie far apart
     * @param payload the words of all parts; without lines where the instruction tells which old paragraphs become which
     *     part by {@link Redesignation}s that follow
     */
    record Split(Passage passage, Target target, List<Pointer> into, Payload payload) implements Modification {
        public Split {
            into = List.copyOf(into);
        }
    }

    /**
     * 将第四条、第四十条第二款合并，作为第二条; 将第三章并入第二章.
     *
     * @param targets what is put together, in order; where one is named by {@code into} as it was, it is told too
     * @param payload the new words; without lines where the old ones stay
     */
    record Join(Passage passage, List<Target> targets, Pointer into, Payload payload) implements Modification {
        public Join {
            targets = List.copyOf(targets);
        }
    }

    /** Words that were read and not understood as any of these; never carried out, always told. */
    record Unread(Passage passage, String reason) implements Modification {}

    /** On which side of something. */
    enum Side {
        BEFORE,
        AFTER
    }

    /**
     * 在第一百三十四条后; 在第十五章第三节后; 在第三章中.
     *
     * @param side null for inside
     */
    record Anchor(@Nullable Side side, Target beside) {}
}
