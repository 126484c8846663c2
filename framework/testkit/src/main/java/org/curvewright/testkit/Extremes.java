package org.curvewright.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;

/**
 * Corners and the interior of everything that a law may meet.
 *
 * <p>A parameter goes from end to end of its support. For an end that is infinite stands what the law has in a study times 10,
 * or times 1,000 where the parameter has a unit and so is a scale. A covariate goes from a tenth of the least in studies to
 * ten times the largest, but not below 1 where it counts and not beyond 1 where it is a share.
 */
final class Extremes {

    private static final double PLAIN = 10;
    private static final double SCALE = 1000;
    private static final double COVARIATE = 10;

    /** Of an interior point between 0 and what stands for infinity: that many powers of ten below it, at most. */
    private static final double DECADES = 6;

    private final List<Parameter> parameters;
    private final double[] usual;
    private final RandomStream random = RandomStream.of(4);

    Extremes(List<Parameter> parameters, double[] usual) {
        this.parameters = parameters;
        this.usual = usual;
    }

    /** Corners and interior points by turns. */
    List<double[]> thetas(int count) {
        return IntStream.range(0, count).mapToObj(i -> theta(i % 2 == 0)).toList();
    }

    private double[] theta(boolean corner) {
        return IntStream.range(0, usual.length)
                .mapToDouble(k -> corner ? end(k, random.nextDouble() < 0.5) : between(k, random.nextDouble()))
                .toArray();
    }

    private double end(int k, boolean lower) {
        Support support = parameters.get(k).support();
        double far = Math.max(Math.abs(usual[k]), Double.MIN_NORMAL)
                * (parameters.get(k).unit().isEmpty() ? PLAIN : SCALE);
        double declared = lower ? support.lower() : support.upper();
        return Double.isFinite(declared) ? declared : support.clamp(lower ? -far : far);
    }

    private double between(int k, double share) {
        double least = end(k, true);
        double largest = end(k, false);
        boolean byFactors =
                least >= 0 && Double.isInfinite(parameters.get(k).support().upper());
        return byFactors
                ? Math.max(least, largest * StrictMath.pow(10, -DECADES * share))
                : least + share * (largest - least);
    }

    /** Every combination of least and largest covariates. */
    static Rows corners(Rows rows) {
        int covariates = rows.covariates();
        return Rows.of(IntStream.range(0, covariates)
                .mapToObj(k -> column(rows.value(k), 1 << covariates, i -> (i >> k & 1) == 0))
                .toArray(double[][]::new));
    }

    private static double[] column(double[] usual, int size, IntPredicate least) {
        double low = Arrays.stream(usual).min().orElseThrow();
        double high = Arrays.stream(usual).max().orElseThrow();
        double lower = low <= 0 ? low : low >= 1 ? Math.max(1, low / COVARIATE) : low / COVARIATE;
        double upper = high <= 0 ? high : high <= 1 ? Math.min(1, high * COVARIATE) : high * COVARIATE;
        return IntStream.range(0, size)
                .mapToDouble(i -> least.test(i) ? lower : upper)
                .toArray();
    }
}
