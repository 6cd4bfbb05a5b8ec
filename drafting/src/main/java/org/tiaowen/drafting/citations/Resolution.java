package org.tiaowen.drafting.citations;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Provision;

/** What a citation names. */
public sealed interface Resolution {

    /** The clauses of this text it leads to, in the order in which they are named; empty for another law. */
    List<Target> targets();

    /**
     * Clauses of this text; several for a list or a range.
     *
     * @param targets never empty
     */
    record Found(List<Target> targets) implements Resolution {
        public Found {
            targets = List.copyOf(targets);
        }
    }

    /**
     * This text has no such clause, or lacks one of those named.
     *
     * @param missing what is missing, in order, never empty
     * @param targets those of the named clauses that do exist
     */
    record Dangling(List<Missing> missing, List<Target> targets) implements Resolution {
        public Dangling {
            missing = List.copyOf(missing);
            targets = List.copyOf(targets);
        }

        /** What is missing, in the usual way of writing. */
        public String asked() {
            return missing.stream().map(Missing::asked).collect(Collectors.joining("、"));
        }
    }

    /**
     * Clauses of another text: another law, or an earlier draft of this one.
     *
     * @param title how that text is named; the full title where the words use a short form that was introduced before
     * @param cited what is named there
     */
    record External(String title, List<Pointer> cited) implements Resolution {
        public External {
            cited = List.copyOf(cited);
        }

        @Override
        public List<Target> targets() {
            return List.of();
        }
    }

    /**
     * Several clauses of this text could be meant.
     *
     * @param targets two or more
     */
    record Ambiguous(List<Target> targets) implements Resolution {
        public Ambiguous {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A clause of this text.
     *
     * @param designation how it is called: 第十二条第二款, 第三章, 附件
     * @param place null where the provision stands in no article
     * @param pointer the way to it in numbers: from its article down, or from the widest heading around it
     */
    record Target(
            Provision provision,
            String designation,
            @Nullable Place place,
            Pointer pointer) {}

    /**
     * A clause that is named and does not exist.
     *
     * @param asked what was named, in the usual way of writing
     * @param within the nearest clause around it that exists, null where not even that does
     * @param unit what {@code within} (or the whole text) should have had one more of
     * @param existing how many of them there are; the last ordinal where they carry numbers
     * @param inFront whether {@code existing} counts only those in front of the citing words: 前款 in a first paragraph
     */
    record Missing(String asked, @Nullable Target within, Unit unit, int existing, boolean inFront) {

        /** What exists instead, in Chinese: 第九条只有一款. */
        public String instead() {
            if (inFront) {
                return existing == 0 ? "前面没有" + unit.printed() : "前面只有" + counted(existing) + unit.printed();
            }
            String where = within == null ? "全文" : within.designation();
            if (existing == 0) {
                return where + "没有" + (unit == Unit.ANNEX ? unit.printed() : "分" + unit.printed());
            }
            return switch (unit) {
                case ANNEX -> where + "只有" + Numerals.chinese(existing) + "个" + unit.printed();
                case ITEM, SUBITEM, ARTICLE, BOOK, SUBBOOK, CHAPTER, SECTION, HEADING, POINT ->
                    where + "到第" + Numerals.chinese(existing) + unit.printed() + "为止";
                case PARAGRAPH -> where + "只有" + counted(existing) + unit.printed();
            };
        }

        private static String counted(int number) {
            return number == 2 ? "两" : Numerals.chinese(number);
        }
    }
}
