package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The words that only one of two clauses has, in order. */
record WordAlignment(List<Particle> onlyFirst, List<Particle> onlySecond) {

    /** A clause of more words has lost its marks; what stands behind is not compared word by word. */
    private static final int MOST = 150;

    static WordAlignment of(List<Particle> first, List<Particle> second) {
        List<Particle> a = first.subList(0, Math.min(MOST, first.size()));
        List<Particle> b = second.subList(0, Math.min(MOST, second.size()));
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).key().equals(b.get(j).key())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Particle> onlyA = new ArrayList<>();
        List<Particle> onlyB = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).key().equals(b.get(j).key())) {
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                onlyA.add(a.get(i++));
            } else {
                onlyB.add(b.get(j++));
            }
        }
        onlyA.addAll(a.subList(i, a.size()));
        onlyB.addAll(b.subList(j, b.size()));
        return new WordAlignment(onlyA, onlyB);
    }

    /** How many characters stand in both in the same order. */
    static int common(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** Takes away what stands on both sides at different places: an edit moved. */
    static void withoutTwins(List<Particle> some, List<Particle> others) {
        for (Iterator<Particle> each = some.iterator(); each.hasNext(); ) {
            Particle particle = each.next();
            Particle twin = others.stream()
                    .filter(other -> areTwins(particle, other))
                    .findFirst()
                    .orElse(null);
            if (twin != null) {
                each.remove();
                others.remove(twin);
            }
        }
    }

    private static boolean areTwins(Particle one, Particle other) {
        return one.kind() == other.kind() && one.key().equals(other.key());
    }
}
