package org.curvewright.numerics.counts;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.jspecify.annotations.Nullable;

/**
 * {@code −Σ [k ln p + (n − k) ln(1 − p)]} with {@code p = exp(−e^F)}: the kernel of the binomial and of the negative binomial
 * likelihood, and of sampling that was cut off, since a stopping rule leaves no trace in it.
 */
record HazardLikelihood(HazardShape shape, Frequencies counts, double centre, Bounds bounds) implements SmoothProblem {

    private static final double MOST_F = 40;
    private static final double MOST_SLOPE = 25;

    static HazardLikelihood of(HazardShape shape, Frequencies counts, double centre) {
        double[] most = new double[shape.parameters()];
        Arrays.setAll(
                most,
                i -> shape == HazardShape.QUADRATIC ? i == 0 ? MOST_F : MOST_SLOPE : i % 2 == 0 ? MOST_F : MOST_SLOPE);
        double[] least = Arrays.stream(most).map(x -> -x).toArray();
        return new HazardLikelihood(shape, counts, centre, Bounds.of(least, most));
    }

    @Override
    public double evaluate(double[] t, double[] gradient, double @Nullable [] hessian) {
        int p = shape.parameters();
        Arrays.fill(gradient, 0, p, 0);
        if (hessian != null) {
            Arrays.fill(hessian, 0, p * p, 0);
        }
        double value = 0;
        double[] out = new double[1 + p];
        for (int i = 0; i < counts.size(); i++) {
            double x = counts.x()[i] - centre;
            shape.evaluate(t, x, out);
            value += add(i, x, out, gradient, hessian);
        }
        return value;
    }

    private double add(int row, double x, double[] out, double[] gradient, double @Nullable [] hessian) {
        double k = counts.hits()[row];
        double f = counts.misses()[row];
        double u = Elementary.exp(out[0]);
        double none = Elementary.exp(-u);
        double gone = -Elementary.expm1(-u);
        double value = k * u - (f > 0 ? f * Elementary.log1mexp(-u) : 0);
        double slope = u * (k - (f > 0 ? f * none / gone : 0));
        double bend = slope + (f > 0 ? f * u * u * none / (gone * gone) : 0);
        int p = shape.parameters();
        for (int i = 0; i < p; i++) {
            gradient[i] += slope * out[1 + i];
            for (int j = 0; hessian != null && j < p; j++) {
                hessian[i + j * p] += bend * out[1 + i] * out[1 + j] + slope * shape.curvature(out, x, i, j);
            }
        }
        return value;
    }
}
