package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The eigenvectors of a large symmetric sparse matrix with the largest eigenvalues, by subspace iteration. */
final class StrongestDirections {

    private static final int MORE = 12;
    private static final int ROUNDS = 7;
    private static final long SEED = 20261123;

    /** Eigenvalues count by their fourth root: what few words share weighs almost as much as what many share. */
    private static final double POWER = 0.25;

    private final Sparse matrix;
    private final int size;

    StrongestDirections(Sparse matrix, int size) {
        this.matrix = matrix;
        this.size = size;
    }

    /** Half of a symmetric matrix, entry by entry. */
    static final class Sparse {
        private int[] rows = new int[1 << 20];
        private int[] columns = new int[1 << 20];
        private float[] values = new float[1 << 20];
        private int entries;

        void add(int row, int column, float value) {
            if (entries == rows.length) {
                rows = Arrays.copyOf(rows, 2 * entries);
                columns = Arrays.copyOf(columns, 2 * entries);
                values = Arrays.copyOf(values, 2 * entries);
            }
            rows[entries] = row;
            columns[entries] = column;
            values[entries++] = value;
        }

        /** The matrix times a block of vectors, held row by row. */
        float[][] times(float[][] block) {
            int width = block[0].length;
            float[][] product = new float[block.length][width];
            for (int e = 0; e < entries; e++) {
                add(product[rows[e]], block[columns[e]], values[e], width);
                if (rows[e] != columns[e]) {
                    add(product[columns[e]], block[rows[e]], values[e], width);
                }
            }
            return product;
        }

        private static void add(float[] to, float[] from, float value, int width) {
            for (int i = 0; i < width; i++) {
                to[i] += value * from[i];
            }
        }
    }

    /** A row for each word. */
    float[][] of(int dimensions) {
        int width = dimensions + MORE;
        Random random = new Random(SEED);
        float[][] block = new float[size][width];
        for (float[] row : block) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            block = orthonormal(matrix.times(block));
        }
        float[][] product = matrix.times(block);
        double[][] small = new double[width][width];
        for (int word = 0; word < size; word++) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    small[i][j] += (double) block[word][i] * product[word][j];
                }
            }
        }
        double[][] turned = eigenvectors(small);
        List<Integer> order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -Math.abs(small[i][i])));
        float[][] vectors = new float[size][dimensions];
        for (int word = 0; word < size; word++) {
            for (int d = 0; d < dimensions; d++) {
                int column = order.get(d);
                double value = 0;
                for (int i = 0; i < width; i++) {
                    value += block[word][i] * turned[i][column];
                }
                vectors[word][d] = (float) (value * Math.pow(Math.abs(small[column][column]), POWER));
            }
        }
        return vectors;
    }

    /** Gram and Schmidt, twice for the sake of rounding. */
    private static float[][] orthonormal(float[][] block) {
        int width = block[0].length;
        float[][] columns = new float[width][block.length];
        for (int row = 0; row < block.length; row++) {
            for (int i = 0; i < width; i++) {
                columns[i][row] = block[row][i];
            }
        }
        for (int i = 0; i < width; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    double along = WordVectors.dot(columns[i], columns[j]);
                    for (int row = 0; row < block.length; row++) {
                        columns[i][row] -= (float) (along * columns[j][row]);
                    }
                }
            }
            double length = Math.sqrt(WordVectors.dot(columns[i], columns[i]));
            for (int row = 0; row < block.length; row++) {
                columns[i][row] /= (float) length;
                block[row][i] = columns[i][row];
            }
        }
        return block;
    }

    /** Jacobi's rotations: leaves the eigenvalues on the diagonal of the matrix given. */
    private static double[][] eigenvectors(double[][] a) {
        int n = a.length;
        double[][] turned = new double[n][n];
        for (int i = 0; i < n; i++) {
            turned[i][i] = 1;
        }
        for (int sweep = 0; sweep < 12; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) < 1e-12) {
                        continue;
                    }
                    double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
                    double c = Math.cos(angle);
                    double s = Math.sin(angle);
                    for (int k = 0; k < n; k++) {
                        double kp = a[k][p];
                        double kq = a[k][q];
                        a[k][p] = c * kp - s * kq;
                        a[k][q] = s * kp + c * kq;
                    }
                    for (int k = 0; k < n; k++) {
                        double pk = a[p][k];
                        double qk = a[q][k];
                        a[p][k] = c * pk - s * qk;
                        a[q][k] = s * pk + c * qk;
                        double tp = turned[k][p];
                        double tq = turned[k][q];
                        turned[k][p] = c * tp - s * tq;
                        turned[k][q] = s * tp + c * tq;
                    }
                }
            }
        }
        return turned;
    }
}
