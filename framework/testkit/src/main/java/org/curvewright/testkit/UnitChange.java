package org.curvewright.testkit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/**
 * What a slightly larger unit does to a law that no change of its parameters does: d/dt f(e^t x; θ), or f itself for the
 * response, less its projection on the derivatives ∂f/∂θ. Where it vanishes at every θ, any unit can be changed to any other
 * by moving along the parameters.
 */
final class UnitChange {

    /** Differences of fourth order over it are right to about eleven digits. */
    private static final double STEP = 1e-4;

    private final Formulation law;
    private final Rows rows;
    private final double[] theta;

    UnitChange(Formulation law, Rows rows, double[] theta) {
        this.law = law;
        this.rows = rows;
        this.theta = theta;
    }

    /** The remaining share of the change when these covariates change together. */
    double ofCovariates(Set<Integer> changed) {
        double[][] values = IntStream.of(-2, -1, 1, 2)
                .mapToObj(k -> predicted(changed, StrictMath.exp(k * STEP)))
                .toArray(double[][]::new);
        return remaining(IntStream.range(0, rows.size())
                .mapToDouble(i -> (values[0][i] - 8 * values[1][i] + 8 * values[2][i] - values[3][i]) / (12 * STEP))
                .toArray());
    }

    double ofResponse() {
        return remaining(predicted(Set.of(), 1));
    }

    private double[] predicted(Set<Integer> changed, double factor) {
        Rows moved = Rows.of(IntStream.range(0, rows.covariates())
                .mapToObj(k -> changed.contains(k)
                        ? Arrays.stream(rows.value(k)).map(x -> x * factor).toArray()
                        : rows.value(k))
                .toArray(double[][]::new));
        return new Law(law, theta).predict(moved);
    }

    /** Least squares on columns of length 1, whose scales else differ by tens of decades. */
    private double remaining(double[] change) {
        int n = rows.size();
        Derivatives out = new Derivatives(n, theta.length, 1);
        law.evaluate(rows, theta, out);
        double[] columns = new double[n * theta.length];
        for (int j = 0; j < theta.length; j++) {
            double length = length(out.gradient(j));
            for (int i = 0; i < n; i++) {
                columns[j * n + i] = length == 0 ? 0 : out.gradient(j)[i] / length;
            }
        }
        HouseholderQr qr = new HouseholderQr(n, theta.length);
        qr.factor(columns, n, theta.length);
        double[] rotated = change.clone();
        qr.applyTransposed(rotated);
        return length(Arrays.copyOfRange(rotated, theta.length, n)) / Math.max(length(change), Double.MIN_NORMAL);
    }

    private static double length(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    }
}
