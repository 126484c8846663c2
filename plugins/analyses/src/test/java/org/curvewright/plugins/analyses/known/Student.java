package org.curvewright.plugins.analyses.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/**
 * The exact interval of a linear law with Gaussian noise.
 *
 * @param stretch multiplies its half-width, to make it wrong
 * @param open whether its upper end is left open
 */
public record Student(double level, double stretch, boolean open) implements Inference {

    public Student(double level, double stretch) {
        this(level, stretch, false);
    }

    @Override
    public Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        int degree = fit.request().formulation().parameters().size() - 1;
        LinearRegression solved = LinearRegression.fit(
                        fit.request().dataset().observed(),
                        Polynomial.columns(fit.request().dataset().rows(), degree))
                .value()
                .orElseThrow();
        if (solved.degreesOfFreedom() < 1) {
            Interval none = new Interval(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    level,
                    "student",
                    List.of());
            return new Intervals(Collections.nCopies(functions.size(), none), Map.of(), List.of());
        }
        double t = new StudentT(solved.degreesOfFreedom()).quantile((1 + level) / 2);
        List<Interval> intervals = new ArrayList<>();
        for (LawFunction function : functions) {
            double[] slope = slope(function, degree);
            double variance = 0;
            for (int j = 0; j <= degree; j++) {
                variance += slope[j] * Vectors.dot(solved.covariance().orElseThrow()[j], 0, slope, 0, degree + 1);
            }
            double value = Vectors.dot(slope, 0, solved.coefficients(), 0, degree + 1);
            double half = stretch * t * Math.sqrt(variance);
            intervals.add(new Interval(
                    OptionalDouble.of(value - half),
                    open ? OptionalDouble.empty() : OptionalDouble.of(value + half),
                    OptionalDouble.of(Math.sqrt(variance)),
                    level,
                    "student",
                    List.of()));
        }
        return new Intervals(intervals, Map.of(), List.of());
    }

    private static double[] slope(LawFunction function, int degree) {
        double[] slope = new double[degree + 1];
        function.parameter().ifPresent(k -> slope[k] = 1);
        function.predicted().ifPresent(row -> {
            double[][] columns = Polynomial.columns(row, degree);
            for (int k = 0; k <= degree; k++) {
                slope[k] = columns[k][0];
            }
        });
        return slope;
    }
}
