package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.plugins.analyses.items.Findings;
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
                variance -> findings.measurement("evaluation-sd", Math.sqrt(variance), unit()),
                () -> findings.absent(
                        "evaluation-sd",
                        unit(),
                        "NO_ITEMS",
                        "neither trials nor items nor standard errors of the responses are known"));
    }
}
