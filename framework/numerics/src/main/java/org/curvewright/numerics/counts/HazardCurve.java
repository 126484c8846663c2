package org.curvewright.numerics.counts;

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
 * Probabilities of success {@code p = exp(−e^F)} with a given form of {@code F = ln(−ln p)} in x, fitted by maximum
 * likelihood.
 *
 * @param theta parameters of the form, with x measured from the centre
 * @param centre the mean place
 * @param logLikelihood without binomial coefficients
 * @param atBound whether the likelihood kept growing towards the edge of the search
 */
public record HazardCurve(HazardShape shape, double[] theta, double centre, double logLikelihood, boolean atBound) {

    private static final double[] SPREADS = {0.3, 1, 2.5};

    public static HazardCurve fit(HazardShape shape, Frequencies counts) {
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
                .map(best -> new HazardCurve(
                        shape,
                        best.parameters(),
                        centre,
                        -best.objective(),
                        Arrays.stream(best.activity()).anyMatch(side -> side != 0)))
                .orElseThrow();
    }

    private static List<double[]> starts(HazardShape shape, double at, double slope, double[] x, double centre) {
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

    /** The line with this slope whose height fits best. */
    public static HazardCurve withSlope(double slope, Frequencies counts) {
        double centre = Arrays.stream(counts.x()).average().orElse(0);
        HazardLikelihood free = HazardLikelihood.of(HazardShape.LINE, counts, centre);
        HazardLikelihood problem = new HazardLikelihood(
                HazardShape.LINE,
                counts,
                centre,
                Bounds.of(
                        new double[] {free.bounds().lower(0), slope},
                        new double[] {free.bounds().upper(0), slope}));
        double mean = Arrays.stream(counts.roughF()).average().orElse(0);
        Optimum best = DampedNewton.standard().minimize(problem, new double[] {mean, slope});
        return new HazardCurve(HazardShape.LINE, best.parameters(), centre, -best.objective(), best.activity()[0] != 0);
    }

    /** {@code F(x)}. */
    public double f(double x) {
        double[] out = new double[1 + shape.parameters()];
        shape.evaluate(theta, x - centre, out);
        return out[0];
    }

    /** {@code exp(−e^F(x))}. */
    public double rate(double x) {
        return Elementary.exp(-Elementary.exp(f(x)));
    }

    /**
     * The standard error of a bend {@code θ₂} by the expected information: with {@code u = −ln p} a place has the weight
     * {@code w = n p u²/(1 − p)}, and {@code var θ₂ = 1/Σ w r²}, r what a weighted line leaves of {@code (x − centre)²}. None where
     * fewer than three places tell anything.
     */
    public OptionalDouble bendError(Frequencies counts) {
        double[] weights = new double[counts.size()];
        double[] places = new double[counts.size()];
        double total = 0;
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            double u = Elementary.exp(f(counts.x()[i]));
            double n = counts.hits()[i] + counts.misses()[i];
            weights[i] = u > 0 ? n * Elementary.exp(-u) * u * u / -Elementary.expm1(-u) : 0;
            total += weights[i];
            mean += weights[i] * (counts.x()[i] - centre);
        }
        Arrays.setAll(places, i -> counts.x()[i] - centre);
        double information = left(weights, places, mean / total, total);
        return information > 0 && Double.isFinite(information)
                ? OptionalDouble.of(1 / Math.sqrt(information))
                : OptionalDouble.empty();
    }

    /** {@code Σ w r²}. */
    private static double left(double[] weights, double[] x, double mean, double total) {
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += weights[i] * x[i] * x[i] / total;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            double away = x[i] - mean;
            double square = x[i] * x[i] - squares;
            xx += weights[i] * away * away;
            xy += weights[i] * away * square;
            yy += weights[i] * square * square;
        }
        return xx > 0 ? yy - xy * xy / xx : 0;
    }

    /** {@code dF/dx} of a line. */
    public double slope() {
        return theta[1];
    }

    /** {@code F(0)} of a line. */
    public double intercept() {
        return theta[0] - theta[1] * centre;
    }
}
