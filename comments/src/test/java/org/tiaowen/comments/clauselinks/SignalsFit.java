package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fits the weights of {@link Signals} and of {@link Calibration} to labelled letters, by Newton's method: each regulation
 * counts the same, the first article twice. So that the figures can be told with each regulation left out in turn.
 */
final class SignalsFit {

    static final List<String> NAMES =
            List.of("words", "meant", "direction", "forbids", "GENERAL", "DEFINITION", "SANCTION", "CLOSING");

    private static final double PENALTY = 0.02;
    private static final int ROUNDS = 60;

    /** Far from the best weights the curvature misleads, and a whole step would leap beyond them. */
    private static final double WIDEST_STEP = 0.2;

    /**
     * One clause for one letter.
     *
     * @param worth 2 for the first article labelled, 1 for another, 0 for one that is not meant
     */
    record Option(Signals signals, int worth) {

        double[] numbers() {
            return new double[] {
                signals.words(),
                signals.meant(),
                signals.direction(),
                signals.forbids() ? 1 : 0,
                signals.part() == ClauseUnits.Part.GENERAL ? 1 : 0,
                signals.part() == ClauseUnits.Part.DEFINITION ? 1 : 0,
                signals.part() == ClauseUnits.Part.SANCTION ? 1 : 0,
                signals.part() == ClauseUnits.Part.CLOSING ? 1 : 0
            };
        }
    }

    /** One letter with all clauses that share words with it. */
    record Letter(String regulation, boolean offTopic, List<Option> options) {}

    /** A link that might be proposed: what the calibration sees of it, and whether it is right. */
    record Link(Letter letter, int place, double share, double elsewhere, boolean right) {}

    private SignalsFit() {}

    /** The weights of the ranking, in the order of {@link #NAMES}. */
    static double[] ranking(List<Letter> letters) {
        List<Letter> used = letters.stream()
                .filter(letter -> letter.options().stream().anyMatch(option -> option.worth() > 0))
                .toList();
        var sizes = used.stream().collect(Collectors.groupingBy(Letter::regulation, Collectors.counting()));
        int n = NAMES.size();
        double[] weights = new double[n];
        double[] scale = scale(letters);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (Letter letter : used) {
                double share = 1.0 / sizes.getOrDefault(letter.regulation(), 1L) / sizes.size();
                double worth = letter.options().stream().mapToInt(Option::worth).sum();
                double[] shares = shares(letter, weights);
                double[] mean = new double[n];
                for (int o = 0; o < shares.length; o++) {
                    double[] numbers = letter.options().get(o).numbers();
                    double wanted = letter.options().get(o).worth() / worth;
                    for (int i = 0; i < n; i++) {
                        mean[i] += shares[o] * numbers[i];
                        gradient[i] += share * (shares[o] - wanted) * numbers[i];
                        for (int j = 0; j < n; j++) {
                            curvature[i][j] += share * shares[o] * numbers[i] * numbers[j];
                        }
                    }
                }
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] -= share * mean[i] * mean[j];
                    }
                }
            }
            step(weights, gradient, curvature, scale);
        }
        return weights;
    }

    /** Intercept, weight of the log-odds of the share, weight of {@code elsewhere}. */
    static double[] calibration(List<Link> links) {
        var sizes = links.stream()
                .collect(Collectors.groupingBy(link -> link.letter().regulation(), Collectors.counting()));
        double[] weights = new double[3];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[3];
            double[][] curvature = new double[3][3];
            for (Link link : links) {
                double share = 1.0 / sizes.getOrDefault(link.letter().regulation(), 1L) / sizes.size();
                double[] numbers = {1, logOdds(link.share()), link.elsewhere()};
                double likely = probability(link, weights);
                for (int i = 0; i < 3; i++) {
                    gradient[i] += share * (likely - (link.right() ? 1 : 0)) * numbers[i];
                    for (int j = 0; j < 3; j++) {
                        curvature[i][j] += share * likely * (1 - likely) * numbers[i] * numbers[j];
                    }
                }
            }
            step(weights, gradient, curvature, new double[] {0, 0.2, 0.01});
        }
        return weights;
    }

    static double probability(Link link, double[] weights) {
        return 1 / (1 + Math.exp(-weights[0] - weights[1] * logOdds(link.share()) - weights[2] * link.elsewhere()));
    }

    /** The links of letters, at most three each, as these weights rank them. */
    static List<Link> links(List<Letter> letters, double[] weights) {
        List<Link> links = new ArrayList<>();
        for (Letter letter : letters) {
            double[] shares = shares(letter, weights);
            List<Integer> order = IntStream.range(0, shares.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(o -> -shares[o]))
                    .limit(3)
                    .toList();
            for (int place = 0; place < order.size(); place++) {
                Option option = letter.options().get(order.get(place));
                links.add(new Link(
                        letter,
                        place,
                        shares[order.get(place)],
                        option.signals().elsewhere(),
                        option.worth() > 0));
            }
        }
        return links;
    }

    /** The share of on-topic letters with a right clause among the first so many, macro over the regulations. */
    static double hits(List<Link> links, int depth, Predicate<String> regulation) {
        return links.stream()
                .filter(link -> regulation.test(link.letter().regulation())
                        && !link.letter().offTopic())
                .collect(Collectors.groupingBy(link -> link.letter().regulation()))
                .values()
                .stream()
                .mapToDouble(of -> {
                    Set<Letter> hit = of.stream()
                            .filter(link -> link.right() && link.place() < depth)
                            .map(Link::letter)
                            .collect(Collectors.toSet());
                    return hit.size()
                            / (double) of.stream().map(Link::letter).distinct().count();
                })
                .average()
                .orElse(0);
    }

    private static double logOdds(double share) {
        return Math.log(share / (1.001 - share));
    }

    private static double[] shares(Letter letter, double[] weights) {
        double[] scores = letter.options().stream()
                .mapToDouble(option -> product(option.numbers(), weights))
                .toArray();
        double highest = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** How widely each number varies: the penalty is on weights in that measure. */
    private static double[] scale(List<Letter> letters) {
        int n = NAMES.size();
        double[] sums = new double[n];
        double[] squares = new double[n];
        long options = 0;
        for (Letter letter : letters) {
            for (Option option : letter.options()) {
                double[] numbers = option.numbers();
                for (int i = 0; i < n; i++) {
                    sums[i] += numbers[i];
                    squares[i] += numbers[i] * numbers[i];
                }
                options++;
            }
        }
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = sums[i] / options;
            scale[i] = squares[i] / options - mean * mean;
        }
        return scale;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** One step of Newton's method with a penalty on large weights. */
    private static void step(double[] weights, double[] gradient, double[][] curvature, double[] scale) {
        int n = weights.length;
        double[][] rows = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            double penalty = 2 * PENALTY * scale[i];
            System.arraycopy(curvature[i], 0, rows[i], 0, n);
            rows[i][i] += penalty + 1e-9;
            rows[i][n] = gradient[i] + penalty * weights[i];
        }
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double times = rows[row][i] / rows[i][i];
                for (int column = i; column <= n; column++) {
                    rows[row][column] -= times * rows[i][column];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int column = i + 1; column < n; column++) {
                rows[i][n] -= rows[i][column] * rows[column][n];
            }
            rows[i][n] /= rows[i][i];
        }
        double widest = 0;
        for (int i = 0; i < n; i++) {
            widest = Math.max(widest, Math.abs(rows[i][n]) * Math.sqrt(Math.max(scale[i], 0.01)));
        }
        double share = Math.min(1, WIDEST_STEP / Math.max(WIDEST_STEP, widest));
        for (int i = 0; i < n; i++) {
            weights[i] -= share * rows[i][n];
        }
    }
}
