package org.curvewright.plugins.analyses.passuntil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.statistics.Line;

/**
 * A shape of {@code F = ln(−ln p)} with its parameters.
 *
 * @param centre the log size at which x is zero
 * @param logLikelihood without binomial coefficients
 */
record TaskLaw(Shape shape, double[] theta, double centre, double logLikelihood, boolean atBound) {

    private static final double[] SPREADS = {0.3, 1, 2.5};

    static TaskLaw fit(Shape shape, PooledCounts counts) {
        double centre = Arrays.stream(counts.x()).average().orElse(0);
        Line rough = Line.fit(counts.x(), counts.roughF())
                .value()
                .orElse(new Line(
                        counts.size() == 0 ? 0 : counts.roughF()[0],
                        0,
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        counts.size()));
        HazardLikelihood problem = HazardLikelihood.of(shape, counts, centre);
        return starts(shape, rough.at(centre), rough.slope(), counts.x(), centre).stream()
                .map(start -> DampedNewton.standard().minimize(problem, start))
                .min(Comparator.comparingDouble(Optimum::objective))
                .map(best -> new TaskLaw(
                        shape,
                        best.parameters(),
                        centre,
                        -best.objective(),
                        Arrays.stream(best.activity()).anyMatch(side -> side != 0)))
                .orElseThrow();
    }

    private static List<double[]> starts(Shape shape, double at, double slope, double[] x, double centre) {
        return switch (shape) {
            case LINE -> List.of(new double[] {at, slope});
            case QUADRATIC -> List.of(new double[] {at, slope, 0});
            default ->
                pairs(at, slope, Arrays.stream(x).map(value -> value - centre).toArray());
        };
    }

    /** Two lines that cross at one of the sizes, steeper and flatter than the one line. */
    private static List<double[]> pairs(double at, double slope, double[] x) {
        List<double[]> starts = new ArrayList<>();
        for (double spread : SPREADS) {
            for (double cross : x) {
                double height = at + slope * cross;
                double steep = slope - spread;
                double flat = slope + spread;
                starts.add(new double[] {height - steep * cross, steep, height - flat * cross, flat});
            }
        }
        return starts;
    }

    /** The law with this exponent whose other parameter fits best. */
    static TaskLaw withExponent(double alpha, PooledCounts counts) {
        double centre = Arrays.stream(counts.x()).average().orElse(0);
        HazardLikelihood free = HazardLikelihood.of(Shape.LINE, counts, centre);
        HazardLikelihood problem = new HazardLikelihood(
                Shape.LINE,
                counts,
                centre,
                Bounds.of(
                        new double[] {free.bounds().lower(0), -alpha},
                        new double[] {free.bounds().upper(0), -alpha}));
        double mean = Arrays.stream(counts.roughF()).average().orElse(0);
        Optimum best = DampedNewton.standard().minimize(problem, new double[] {mean, -alpha});
        return new TaskLaw(Shape.LINE, best.parameters(), centre, -best.objective(), best.activity()[0] != 0);
    }

    double f(double logSize) {
        double[] out = new double[1 + shape.parameters()];
        shape.evaluate(theta, logSize - centre, out);
        return out[0];
    }

    /** {@code exp(−e^F)}. */
    double rate(double logSize) {
        return Elementary.exp(-Elementary.exp(f(logSize)));
    }

    /** {@code α = −dF/dx} of a line. */
    double exponent() {
        return -theta[1];
    }

    /** {@code ln c} of {@code p = exp(−c N^(−α))}. */
    double logCoefficient() {
        return theta[0] - theta[1] * centre;
    }
}
