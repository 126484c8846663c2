package org.curvewright.numerics.factor;

import java.util.Arrays;
import org.curvewright.numerics.linear.SymmetricEigen;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.jspecify.annotations.Nullable;

/**
 * {@code F(θ) = Σ θ_i + Σ s_ii e^(−θ_i) + ln γ − γ} with {@code θ_i = ln ψ_i} and γ the largest eigenvalue of
 * {@code A = Ψ^(−1/2) S Ψ^(−1/2)}: minus twice the log-likelihood per observation, less constants, where the loadings are
 * the best ones for these uniquenesses, {@code λ = √(γ − 1) Ψ^(1/2) v}. At {@code γ ≤ 1} the best loadings are zero and the
 * last two terms are −1.
 */
final class ConcentratedLikelihood implements SmoothProblem {
    /** The least share of a variable's variance that is its own; less than that is an improper solution. */
    private static final double LEAST_SHARE = 1e-5;

    private final double[] covariance;
    private final int size;
    private final Bounds bounds;
    private final SymmetricEigen eigen;
    private final double[] scaled;

    ConcentratedLikelihood(double[] covariance, int size) {
        this.covariance = covariance;
        this.size = size;
        eigen = new SymmetricEigen(size);
        scaled = new double[size * size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int i = 0; i < size; i++) {
            double variance = covariance[i + i * size];
            if (!(variance > 0)) {
                throw new IllegalArgumentException(
                        "the variance of variable " + i + " is " + variance + ", not positive");
            }
            upper[i] = Elementary.log(variance);
            lower[i] = Elementary.log(LEAST_SHARE * variance);
        }
        bounds = Bounds.of(lower, upper);
    }

    /** Half of every variance. */
    double[] start() {
        double[] start = new double[size];
        Arrays.setAll(start, i -> bounds.upper(i) + Elementary.log(0.5));
        return start;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
        decompose(x);
        double largest = eigen.value(size - 1);
        double value = largest > 1 ? Elementary.log(largest) - largest : -1;
        for (int i = 0; i < size; i++) {
            double own = scaled[i + i * size];
            double v = largest > 1 ? eigen.vector(i, size - 1) : 0;
            value += x[i] + own;
            gradient[i] = 1 - own + (largest - 1) * v * v;
        }
        if (hessian != null) {
            fill(hessian, largest);
        }
        return value;
    }

    private void decompose(double[] x) {
        double[] root = new double[size];
        Arrays.setAll(root, i -> Elementary.exp(-0.5 * x[i]));
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                scaled[i + j * size] = root[i] * root[j] * covariance[i + j * size];
            }
        }
        eigen.decompose(scaled, size);
    }

    /**
     * {@code F_ij = δ_ij a_ii + (1/γ − 1) γ_ij − v_i² v_j²}, where {@code γ_ij = ½ v_i v_j (δ_ij γ + A_ij + Σ_(m>1) (γ +
     * γ_m)²/(γ − γ_m) v_im v_jm)}.
     */
    private void fill(double[] hessian, double largest) {
        for (int j = 0; j < size; j++) {
            for (int i = 0; i <= j; i++) {
                double h = i == j ? scaled[i + i * size] : 0;
                if (largest > 1) {
                    double product = eigen.vector(i, size - 1) * eigen.vector(j, size - 1);
                    double second =
                            0.5 * product * ((i == j ? largest : 0) + scaled[i + j * size] + others(i, j, largest));
                    h += (1 / largest - 1) * second - product * product;
                }
                hessian[i + j * size] = h;
                hessian[j + i * size] = h;
            }
        }
    }

    private double others(int i, int j, double largest) {
        double sum = 0;
        for (int m = 0; m < size - 1; m++) {
            double other = eigen.value(m);
            double total = largest + other;
            double gap = Math.max(largest - other, Math.ulp(largest));
            sum += total * total / gap * eigen.vector(i, m) * eigen.vector(j, m);
        }
        return sum;
    }

    double[] loadings(double[] x) {
        decompose(x);
        double length = Math.sqrt(Math.max(eigen.value(size - 1) - 1, 0));
        double[] loadings = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            loadings[i] = length * Elementary.exp(0.5 * x[i]) * eigen.vector(i, size - 1);
            sum += loadings[i];
        }
        double sign = sum < 0 ? -1 : 1;
        return Arrays.stream(loadings).map(loading -> sign * loading).toArray();
    }

    /** {@code F − ln|S| − p + 1}, at least 0 but for rounding. */
    double discrepancy(double objective) {
        eigen.decompose(covariance, size);
        double logDeterminant = 0;
        for (int m = 0; m < size; m++) {
            logDeterminant += Elementary.log(eigen.value(m));
        }
        return Math.max(0, objective + 1 - logDeterminant - size);
    }
}
