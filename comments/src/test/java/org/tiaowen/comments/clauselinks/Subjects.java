package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The subjects of law: directions of laws gathered round their middles, by k-means on the sphere. */
final class Subjects {

    private static final int SUBJECTS = 250;
    private static final int ROUNDS = 15;
    private static final long SEED = 20261123;

    private Subjects() {}

    static List<float[]> of(List<float[]> laws) {
        List<float[]> order = new ArrayList<>(laws);
        Collections.shuffle(order, new Random(SEED));
        List<float[]> middles = new ArrayList<>(order.subList(0, Math.min(SUBJECTS, order.size())));
        for (int round = 0; round < ROUNDS; round++) {
            float[][] sums = new float[middles.size()][laws.getFirst().length];
            for (float[] law : laws) {
                float[] sum = sums[nearest(law, middles)];
                for (int i = 0; i < law.length; i++) {
                    sum[i] += law[i];
                }
            }
            for (int i = 0; i < sums.length; i++) {
                if (WordVectors.dot(sums[i], sums[i]) > 0) {
                    middles.set(i, WordVectors.unit(sums[i]));
                }
            }
        }
        return List.copyOf(middles);
    }

    private static int nearest(float[] law, List<float[]> middles) {
        int best = 0;
        double most = -2;
        for (int i = 0; i < middles.size(); i++) {
            double near = WordVectors.dot(law, middles.get(i));
            if (near > most) {
                most = near;
                best = i;
            }
        }
        return best;
    }
}
