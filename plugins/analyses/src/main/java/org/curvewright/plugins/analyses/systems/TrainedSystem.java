package org.curvewright.plugins.analyses.systems;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Law;

/**
 * One way to train, by its law.
 *
 * @param draws of the law, numbered as the others' are; NaN parameters where a refit failed, none where nothing can be drawn
 * @param factors by draw, how many times its estimate the noise was
 * @param company a number that systems share whose runs belong together one by one, in the order of their datasets
 */
record TrainedSystem(FitResult fit, List<Law> draws, double[] factors, int company) {

    static String name(FitResult fit) {
        return fit.key().fit() + fit.key().group().map(group -> "-" + group).orElse("");
    }

    String name() {
        return name(fit);
    }

    boolean pairedWith(TrainedSystem other) {
        return company == other.company;
    }

    Law law() {
        return fit.fit().law();
    }

    private int freedom() {
        return fit.request().dataset().size()
                - fit.request().formulation().parameters().size();
    }

    private double[] residuals() {
        Dataset data = fit.request().dataset();
        double[] predicted = law().predict(data.rows());
        return IntStream.range(0, predicted.length)
                .mapToDouble(i -> data.observed()[i] - predicted[i])
                .toArray();
    }

    /** Σ (y − f)²/(n − p): the variance of one run, in the response's unit squared. */
    double variance() {
        return squares(residuals()) / freedom();
    }

    /** The variance of the difference of one run of each: Σ (rᵢ − r'ᵢ)²/(n − p) where runs are paired, else the sum of both. */
    double varianceOfDifference(TrainedSystem other) {
        if (!pairedWith(other)) {
            return variance() + other.variance();
        }
        double[] own = residuals();
        double[] others = other.residuals();
        double[] differences = IntStream.range(0, own.length)
                .mapToDouble(i -> own[i] - others[i])
                .toArray();
        return squares(differences) / Math.min(freedom(), other.freedom());
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** The response of a law of this system at a point, the covariate {@code by} multiplied by e^logarithm. */
    static double at(Law law, Map<String, Double> point, String by, double logarithm) {
        List<Variable> covariates = law.formulation().covariates();
        double[][] columns = covariates.stream()
                .map(variable -> new double[] {
                    point.getOrDefault(variable.name(), Double.NaN)
                            * Elementary.exp(logarithm * share(variable.name(), by))
                })
                .toArray(double[][]::new);
        return law.predict(Rows.of(columns))[0];
    }

    /** C = 6 N D grows by e^t when N and D grow by e^(t/2) each. */
    private static double share(String symbol, String by) {
        if (symbol.equals(by)) {
            return 1;
        }
        return by.equals("C") && (symbol.equals("N") || symbol.equals("D")) ? 0.5 : 0;
    }
}
