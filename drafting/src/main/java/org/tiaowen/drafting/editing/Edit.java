package org.tiaowen.drafting.editing;

import java.util.List;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * One operation on the text of an instrument; its targets are named by their ids.
 *
 * <p>Of provisions that are handed over, levels, captions and words count. Their numbers and layouts are set by the
 * text they come into; their ids stay where the text does not know them yet, so that a later edit can name them.
 */
public sealed interface Edit {

    /** 增加: puts provisions, with all inside them, at a position. Their ids are new to the text. */
    record Insert(Position where, List<Provision> provisions) implements Edit {
        public Insert {
            provisions = List.copyOf(provisions);
        }
    }

    /** 删去: takes a provision out, with all inside it. */
    record Remove(ProvisionId target) implements Edit {}

    /** 移动: puts a provision somewhere else. It and all inside it keep their ids. */
    record Move(ProvisionId target, Position to) implements Edit {}

    /**
     * 改为两条、分为两款, with new contents: the parts take the place of the target. The part that is most like it keeps its
     * id, the first where none is like it; the clauses inside keep theirs where their words are found again. The number stays
     * with the first part, also where articles keep their numbers.
     *
     * @param parts two or more, of the level of the target
     */
    record Split(ProvisionId target, List<Provision> parts) implements Edit {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * 分为两款 at given borders: the first part keeps the id, the others get new ones. What stands inside a paragraph stays
     * with its last part.
     *
     * @param borders ascending; of an article the indices of the paragraphs that begin a new article, of every other
     *     clause UTF-16 offsets into its own words
     */
    record SplitAt(ProvisionId target, List<Integer> borders) implements Edit {
        public SplitAt {
            borders = List.copyOf(borders);
        }
    }

    /**
     * 合并: what stands inside {@code others} goes to the end of {@code into}, in that order, and keeps its id; the words of
     * paragraphs and items are joined. {@code into} keeps its id, those of {@code others} end. Of merged chapters the title of
     * {@code into} stays.
     *
     * @param others one or more, of the level of {@code into}
     */
    record Merge(ProvisionId into, List<ProvisionId> others) implements Edit {
        public Merge {
            others = List.copyOf(others);
        }
    }

    /**
     * 单作一条: a paragraph becomes an article. The article takes the id of the paragraph, the one paragraph inside it
     * gets a new one, items keep theirs.
     */
    record Lift(ProvisionId paragraph, Position to) implements Edit {}

    /**
     * 改为一款: an article becomes paragraphs of another one. Its id goes to the first of them, the id of its own first paragraph
     * ends; the other paragraphs and all items keep theirs.
     */
    record Lower(ProvisionId article, Position to) implements Edit {}

    /**
     * 修改为: other words for a whole provision. It keeps its id, its number, and its caption unless the content has one; the
     * clauses inside keep their ids where their words are found again, and their numbers where they are handed over with them
     * or with none.
     *
     * @param content of the same level
     */
    record Replace(ProvisionId target, Provision content) implements Edit {}

    /**
     * 将“甲”修改为“乙”、删去“甲”、在“甲”后增加“乙”: other words for a span, in the target and all inside it.
     *
     * @param words what stands there now, not empty
     * @param replacement may be empty
     * @param expected how often the words have to stand there, at least 1; any other number refuses the edit
     */
    record Reword(ProvisionId target, String words, String replacement, int expected) implements Edit {
        public Reword {
            if (words.isEmpty() || expected < 1) {
                throw new IllegalArgumentException(
                        "Rewording needs words and at least one place, not “%s” at %d".formatted(words, expected));
            }
        }

        /** The words have to stand there once. */
        public Reword(ProvisionId target, String words, String replacement) {
            this(target, words, replacement, 1);
        }
    }

    /**
     * 将本法中的“甲”修改为“乙”: swaps words in texts, titles and captions, all at once and the longest words first, so that
     * 农业、林业主管部门 is found before 林业主管部门.
     *
     * @param within only in these provisions and all inside them; empty for the whole text
     */
    record SwapThroughout(List<Swap> swaps, List<ProvisionId> within) implements Edit {
        public SwapThroughout {
            swaps = List.copyOf(swaps);
            within = List.copyOf(within);
        }
    }

    /** Words and what takes their place; the words have to occur once at least. */
    record Swap(String words, String replacement) {
        public Swap {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("A swap needs words, replacement “%s”".formatted(replacement));
            }
        }
    }

    /**
     * 第一自然段修改为: other own words for a clause that has words of its own; what stands inside it stays as it is.
     *
     * @param words without number and caption
     */
    record Rephrase(ProvisionId target, String words) implements Edit {}

    /** 将第五章章名修改为: another title for a 编、章、节, a heading or an annex. */
    record Retitle(ProvisionId target, String title) implements Edit {}

    /** Another 条标 for an article, with or without its brackets; empty takes it away. */
    record Recaption(ProvisionId target, String caption) implements Edit {}

    /** Another number, by hand, as printed. It holds until its row is counted anew by a later edit. */
    record Renumber(ProvisionId target, String printed) implements Edit {}

    /** Another title for the whole text. */
    record Entitle(String title) implements Edit {}

    /** Another 题注 under the title, with its brackets; empty takes it away. */
    record Annotate(String note) implements Edit {}
}
