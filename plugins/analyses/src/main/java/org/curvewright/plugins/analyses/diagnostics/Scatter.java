package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/**
 * The deviations of the responses from a law, in the unit of the response, and what of them evaluation explains.
 *
 * @param deviations yᵢ − fᵢ
 * @param degreesOfFreedom n less the law's parameters; at least 0
 * @param evaluation mean sᵢ², sᵢ the published standard error or √(p(1 − p)/m) of a share p of m items
 */
record Scatter(Dataset data, double[] deviations, int degreesOfFreedom, Optional<Double> evaluation) {

    private static final int WORD_DIGITS = 3;
    private static final double RARE = 0.05;

    static Scatter of(FitResult fit) {
        Dataset data = fit.request().dataset();
        double[] predicted = fit.fit().law().predict(data.rows());
        double[] deviations = new double[data.size()];
        Arrays.setAll(deviations, i -> data.observed()[i] - predicted[i]);
        int freedom = data.size() - fit.request().formulation().parameters().size();
        return new Scatter(data, deviations, Math.max(0, freedom), evaluation(data, predicted));
    }

    private static Optional<Double> evaluation(Dataset data, double[] predicted) {
        double[] squares = new double[data.size()];
        if (data.standardErrors().isPresent()) {
            double[] errors = data.standardErrors().orElseThrow();
            Arrays.setAll(squares, i -> errors[i] * errors[i]);
            return Optional.of(mean(squares));
        }
        Optional<double[]> trials = data.trials()
                .or(() -> data.response().items().stream()
                        .mapToObj(count -> {
                            double[] same = new double[data.size()];
                            Arrays.fill(same, count);
                            return same;
                        })
                        .findFirst());
        return trials.filter(counts -> Arrays.stream(data.observed()).allMatch(score -> score >= 0 && score <= 1))
                .map(counts -> {
                    Arrays.setAll(squares, i -> {
                        double share = Math.max(0, Math.min(1, predicted[i]));
                        return share * (1 - share) / counts[i];
                    });
                    return mean(squares);
                });
    }

    private static double mean(double[] values) {
        return Vectors.sumCompensated(values, 0, values.length) / values.length;
    }

    double sumOfSquares() {
        return Vectors.dotCompensated(deviations, 0, deviations, 0, deviations.length);
    }

    /** √(RSS/(n − p)); not finite without degrees of freedom. */
    double deviation() {
        return Math.sqrt(sumOfSquares() / degreesOfFreedom);
    }

    String unit() {
        return data.response().unit();
    }

    /** As a sentence says it after a number. */
    String spokenUnit() {
        return unit().isEmpty() ? "" : " " + unit();
    }

    /** The scatter beside the stated noise of evaluation: a part of it, or more than the whole. */
    Optional<String> besideEvaluation() {
        return evaluation.map(variance -> {
            String noise = Decimal.significant(Math.sqrt(variance), WORD_DIGITS) + spokenUnit();
            if (degreesOfFreedom == 0) {
                return about() + " says nothing of the sampling noise of " + noise + ", for want of degrees of freedom";
            }
            return about()
                    + (!exceeded()
                            ? " holds sampling noise of " + noise
                            : " is smaller than the stated sampling noise, " + noise
                                    + (byChance() < RARE
                                            ? ", by more than chance allows: the stated errors are too large, or the law follows"
                                                    + " the noise (it is overfitted)"
                                            : ", by no more than chance allows: that noise is enough to explain it"));
        });
    }

    /** Whether the stated noise of evaluation alone is more than the scatter about the law. */
    boolean exceeded() {
        return evaluation
                .filter(variance -> degreesOfFreedom > 0 && sumOfSquares() < variance * degreesOfFreedom)
                .isPresent();
    }

    /** How often evaluation alone would scatter as little: RSS over its variance is about χ² of n − p. */
    private double byChance() {
        return evaluation
                .map(variance -> new ChiSquared(degreesOfFreedom).cdf(sumOfSquares() / variance))
                .orElse(1.0);
    }

    private Notice[] exceeding() {
        return exceeded()
                ? new Notice[] {
                    new Notice(
                            "NOISE_EXCEEDS_SCATTER", "the stated noise is larger than all of the scatter about the law")
                }
                : new Notice[0];
    }

    /** How a sentence about the scatter begins. */
    String about() {
        return "the scatter about the law"
                + (degreesOfFreedom > 0
                        ? ", " + Decimal.significant(deviation(), WORD_DIGITS) + spokenUnit() + ","
                        : "");
    }

    /** The means of clusters in place of their rows, where all rows of a cluster have the same covariates. */
    Scatter means() {
        int[] clusters = data.roles().clusters();
        int[] first = Arrays.stream(clusters)
                .distinct()
                .map(cluster -> IntStream.range(0, clusters.length)
                        .filter(i -> clusters[i] == cluster)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        double[] observed = Arrays.stream(first)
                .mapToDouble(i -> mean(data.observed(), clusters, i))
                .toArray();
        double[] own = Arrays.stream(first)
                .mapToDouble(i -> mean(deviations, clusters, i))
                .toArray();
        int parameters = data.size() - degreesOfFreedom;
        return new Scatter(
                data.rows(first).withObserved(observed),
                own,
                Math.max(0, first.length - parameters),
                evaluation.map(variance -> variance * first.length / data.size()));
    }

    private static double mean(double[] values, int[] clusters, int row) {
        return IntStream.range(0, values.length)
                .filter(i -> clusters[i] == clusters[row])
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    void state(Findings findings) {
        if (degreesOfFreedom > 0) {
            findings.measurement("residual-sd", deviation(), unit());
        } else {
            findings.absent(
                    "residual-sd",
                    unit(),
                    "NO_DEGREES_OF_FREEDOM",
                    data.size() + " observations are no more than the law's parameters");
        }
        evaluation.ifPresentOrElse(
                variance -> findings.measurement("evaluation-sd", Math.sqrt(variance), unit(), exceeding()),
                () -> findings.absent(
                        "evaluation-sd",
                        unit(),
                        "NO_ITEMS",
                        "neither trials nor items nor standard errors are known of all responses"));
    }
}
