package org.tiaowen.comments.grouping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Tells how one text is related to another, or what keeps them apart. */
final class Likeness {

    /** Below this half of the characters differ, and what looks alike is boilerplate. */
    static final double NEAR = 0.6;

    static final double EDITED = 0.45;

    /** So much of the shorter text must stand in the longer one for it to be cut from it. */
    static final double CONTAINED = 0.7;

    /** In fewer characters everything looks alike. */
    static final int SHORTEST = 8;

    /** So much two texts that name the same clause and the same numbers have in common in other words. */
    static final double REWORDED = 0.5;

    /** So much of the shorter one, where it was cut too. */
    static final double REWORDED_AND_CUT = 0.8;

    private static final double CUT = 0.6;

    private static final int MOST_KEPT = 8_192;

    private final IntFunction<ComparableText> reader;
    private final Map<Integer, ComparableText> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ComparableText> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Likeness(IntFunction<ComparableText> reader) {
        this.reader = reader;
    }

    /** What came of holding two texts side by side. */
    sealed interface Verdict permits Related, Apart, Unrelated {}

    /** They say the same. */
    record Related(GroupRelation relation, double closeness, String reason) implements Verdict {}

    /** They look alike and do not say the same. */
    record Apart(String reason) implements Verdict {}

    /** They do not look alike. */
    record Unrelated() implements Verdict {}

    ComparableText text(int id) {
        return kept.computeIfAbsent(id, reader::apply);
    }

    /** By their characters: one text edited, cut or added to. */
    Verdict byCharacters(int a, int[] shinglesOfA, int b, int[] shinglesOfB) {
        int shared = Shingles.shared(shinglesOfA, shinglesOfB);
        int shorter = Math.min(shinglesOfA.length, shinglesOfB.length);
        double jaccard = (double) shared / (shinglesOfA.length + shinglesOfB.length - shared);
        double contained = (double) shared / shorter;
        if (shorter < SHORTEST || (jaccard < EDITED && contained < CONTAINED)) {
            return new Unrelated();
        }
        Optional<String> apart = Guards.between(text(a), text(b), jaccard >= NEAR);
        if (apart.isPresent()) {
            return new Apart(apart.get());
        }
        int percent = (int) Math.round(100 * (jaccard >= NEAR ? jaccard : contained));
        return jaccard >= NEAR
                ? new Related(GroupRelation.NEAR_TEXT, jaccard, "同一文字稍作改动，" + percent + "% 的三字片段相同")
                : new Related(
                        GroupRelation.CAMPAIGN,
                        Math.max(jaccard, 0.5 * contained),
                        "出自同一文本，有删减、补充或改写，较短一方 " + percent + "% 的三字片段相同");
    }

    /** By what they name: the same clause, the same numbers, the same direction, in other words. */
    Verdict byParticulars(int a, int b) {
        ComparableText one = text(a);
        ComparableText other = text(b);
        if (one.citations().isEmpty()
                || !one.citations().equals(other.citations())
                || !one.quantities().containsAll(other.demanded())
                || !other.quantities().containsAll(one.demanded())
                || (!one.quantities().containsAll(other.quantities())
                        && !other.quantities().containsAll(one.quantities()))
                || Math.min(one.letters().length(), other.letters().length()) < SHORTEST) {
            return new Unrelated();
        }
        double inCommon = inCommon(one.letters(), other.letters());
        if (inCommon < REWORDED && !isCut(one.letters(), other.letters(), inCommon)) {
            return new Unrelated();
        }
        Optional<String> apart = Guards.whole(one, other)
                .or(() -> Guards.demandByDemand(one, other))
                .or(() -> Guards.demandByDemand(other, one));
        if (apart.isPresent()) {
            return new Apart(apart.get());
        }
        String numbers = one.quantities().isEmpty() ? "" : "、数字（" + String.join("，", one.quantities()) + "）";
        return new Related(
                GroupRelation.SAME_DEMAND,
                0.5 * inCommon,
                "换词表达：" + String.join("、", one.citations()) + numbers + "相同，要求方向一致");
    }

    private static boolean isCut(String one, String other, double inCommon) {
        int shorter = Math.min(one.length(), other.length());
        int both = one.length() + other.length();
        return shorter < CUT * (both - shorter) && inCommon * both / 2 >= REWORDED_AND_CUT * shorter;
    }

    /** By rare words: the same matter at the same place, unless the clauses, the numbers or the direction differ. */
    Verdict byMatter(int a, int b, double alike) {
        if (alike == 0) {
            return new Unrelated();
        }
        ComparableText one = text(a);
        ComparableText other = text(b);
        // whoever names clauses was heard by their particulars
        if (!one.citations().isEmpty() && !other.citations().isEmpty()) {
            return new Unrelated();
        }
        Optional<String> apart = Guards.matter(one, other);
        return apart.isPresent()
                ? new Apart(apart.get())
                : new Related(
                        GroupRelation.SAME_DEMAND,
                        0.5 * alike,
                        "地点、事项用词相同（少见用词相似度 " + Math.round(100 * alike) + "%），要求方向一致");
    }

    /** Share of characters, synonyms made one, that two texts have in common, whatever their order. */
    static double inCommon(String a, String b) {
        String one = CuratedWords.folded(a);
        String other = CuratedWords.folded(b);
        Map<Character, Integer> counts = new HashMap<>();
        one.chars().forEach(c -> counts.merge((char) c, 1, Integer::sum));
        int shared = 0;
        for (int i = 0; i < other.length(); i++) {
            int left = counts.getOrDefault(other.charAt(i), 0);
            if (left > 0) {
                shared++;
                counts.put(other.charAt(i), left - 1);
            }
        }
        return 2.0 * shared / (one.length() + other.length());
    }
}
