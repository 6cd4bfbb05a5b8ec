package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds out which citations of a clause were taken over from its older words: the same numbers cited in the same order. */
final class CarriedCitations {

    /** So many characters on either side are compared to tell two citations with the same words apart. */
    private static final int CONTEXT = 8;

    /** A table of all pairs is made; clauses with more citations than this in them are compared in order only. */
    private static final int MOST = 400;

    private static final Pattern BRACKETS = Pattern.compile("[（）()]");

    private CarriedCitations() {}

    /** A citation in the old words and the one it became. */
    record Pair(ResolvedMention old, ResolvedMention current) {}

    /** Where citations stand. */
    record Side(String words, List<ResolvedMention> citations) {

        String citing(int index) {
            Mention mention = citations.get(index).mention();
            return words.substring(mention.start(), mention.end());
        }

        String context(int index) {
            Mention mention = citations.get(index).mention();
            return words.substring(Math.max(0, mention.start() - CONTEXT), mention.start())
                    + "|"
                    + words.substring(mention.end(), Math.min(words.length(), mention.end() + CONTEXT));
        }
    }

    /** The pairs of the heaviest common order, a citation in the same context weighing more than one in another. */
    static List<Pair> between(Side old, Side current) {
        int m = Math.min(MOST, old.citations().size());
        int n = Math.min(MOST, current.citations().size());
        int[][] best = new int[m + 1][n + 1];
        for (int i = m - 1; i >= 0; i--) {
            for (int j = n - 1; j >= 0; j--) {
                int weight = weight(old, i, current, j);
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]), weight == 0 ? 0 : weight + best[i + 1][j + 1]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < m && j < n) {
            int weight = weight(old, i, current, j);
            if (weight > 0 && best[i][j] == weight + best[i + 1][j + 1]) {
                pairs.add(new Pair(old.citations().get(i), current.citations().get(j)));
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static int weight(Side old, int i, Side current, int j) {
        if (!old.citing(i).equals(current.citing(j))) {
            return bare(old.citing(i)).equals(bare(current.citing(j))) ? 1 : 0;
        }
        return old.context(i).equals(current.context(j)) ? 3 : 2;
    }

    /** 本条例第四条第（二）项 and 第四条第二项 cite the same in two ways of writing. */
    private static String bare(String citing) {
        int first = citing.indexOf('第');
        String numbers = citing.startsWith("本") && first > 0 ? citing.substring(first) : citing;
        return BRACKETS.matcher(numbers).replaceAll("");
    }
}
