package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * f(θ, ν) = Σᵢ wᵢ ρ(vᵢ(θ); ν): a weighted sum over rows of a loss of a function.
 *
 * <p>With subscripts for derivatives of ρ: ∂f/∂θ = Σ wᵢ ρᵥ ∇vᵢ, ∂²f/∂θ² = Σ wᵢ (ρᵥᵥ ∇vᵢ∇vᵢᵀ + ρᵥ ∇²vᵢ), ∂²f/∂θ∂ν =
 * Σ wᵢ ρᵥᵥ∇vᵢ with ρᵥᵥ the mixed derivative, and plain sums for ν alone. The rows are evaluated in one call; the sums run
 * over contiguous arrays in a fixed order, plain on the way and compensated for the last steps. The instance owns its
 * arrays and is not to be shared between threads.
 */
public final class RowObjective implements SmoothProblem {
    private final RowFunctions functions;
    private final RowDerivatives rows;
    private final RowLoss loss;
    private final RowDerivatives losses;
    private final double @Nullable [] weights;
    private final Bounds bounds;
    private final double[] theta;
    private final double[] nuisance;
    private final double[] product;
    private final double[] combined;

    private RowObjective(
            RowFunctions functions,
            RowDerivatives rows,
            RowLoss loss,
            RowDerivatives losses,
            double @Nullable [] weights,
            Bounds bounds) {
        this.functions = functions;
        this.rows = rows;
        this.loss = loss;
        this.losses = losses;
        this.weights = weights;
        this.bounds = bounds;
        theta = new double[functions.parameters()];
        nuisance = new double[loss.nuisance()];
        product = new double[rows.value().length];
        combined = new double[rows.value().length];
    }

    /**
     * An objective with arrays of its own.
     *
     * @param weights non-negative, one a row, read at every evaluation and not copied; null for ones
     * @param bounds of the functions' parameters and then the loss's
     * @param capacity the most rows the functions will ever report
     */
    public static RowObjective of(
            RowFunctions functions, RowLoss loss, double @Nullable [] weights, Bounds bounds, int capacity) {
        return sharing(
                functions,
                RowDerivatives.of(capacity, functions.parameters()),
                loss,
                RowDerivatives.of(capacity, 1 + loss.nuisance()),
                weights,
                bounds);
    }

    /** An objective that hands the given arrays, wrapped from the caller's own, to the functions and to the loss. */
    public static RowObjective sharing(
            RowFunctions functions,
            RowDerivatives rows,
            RowLoss loss,
            RowDerivatives losses,
            double @Nullable [] weights,
            Bounds bounds) {
        return new RowObjective(functions, rows, loss, losses, weights, bounds);
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
        int n = evaluateRows(x);
        for (int j = 0; j < theta.length; j++) {
            gradient[j] = Vectors.dot(losses.gradient(0), 0, rows.gradient(j), 0, n);
        }
        for (int k = 0; k < nuisance.length; k++) {
            gradient[theta.length + k] = Vectors.sum(losses.gradient(1 + k), 0, n);
        }
        if (hessian != null) {
            accumulate(hessian, n);
        }
        return Vectors.sum(losses.value(), 0, n);
    }

    @Override
    public double evaluateCompensated(double[] x, double[] gradient, double[] hessian) {
        int n = evaluateRows(x);
        for (int j = 0; j < theta.length; j++) {
            gradient[j] = Vectors.dotCompensated(losses.gradient(0), 0, rows.gradient(j), 0, n);
        }
        for (int k = 0; k < nuisance.length; k++) {
            gradient[theta.length + k] = Vectors.sumCompensated(losses.gradient(1 + k), 0, n);
        }
        accumulate(hessian, n);
        return Vectors.sumCompensated(losses.value(), 0, n);
    }

    /** f by compensated summation, as {@link #evaluateCompensated} gives it, without derivatives. */
    public double valueCompensated(double[] x) {
        return Vectors.sumCompensated(losses.value(), 0, evaluateRows(x));
    }

    private int evaluateRows(double[] x) {
        System.arraycopy(x, 0, theta, 0, theta.length);
        System.arraycopy(x, theta.length, nuisance, 0, nuisance.length);
        functions.evaluate(theta, rows);
        int n = functions.rows();
        loss.evaluate(rows.value(), nuisance, n, losses);
        if (weights != null) {
            weigh(weights, n);
        }
        return n;
    }

    private void weigh(double[] w, int n) {
        multiply(losses.value(), w, n);
        for (int k = 0; k <= nuisance.length; k++) {
            multiply(losses.gradient(k), w, n);
            for (int j = 0; j <= k; j++) {
                multiply(losses.hessian(RowDerivatives.packed(j, k)), w, n);
            }
        }
    }

    private static void multiply(double[] a, double[] w, int n) {
        for (int i = 0; i < n; i++) {
            a[i] *= w[i];
        }
    }

    private void accumulate(double[] hessian, int n) {
        int p = theta.length;
        int size = p + nuisance.length;
        for (int k = 0; k < p; k++) {
            product(losses.hessian(0), rows.gradient(k), n);
            for (int j = 0; j <= k; j++) {
                combine(product, rows.gradient(j), losses.gradient(0), rows.hessian(RowDerivatives.packed(j, k)), n);
                double h = Vectors.sum(combined, 0, n);
                hessian[j + k * size] = h;
                hessian[k + j * size] = h;
            }
        }
        for (int k = 0; k < nuisance.length; k++) {
            accumulateNuisance(hessian, n, p, k, size);
        }
    }

    private void accumulateNuisance(double[] hessian, int n, int p, int k, int size) {
        double[] mixed = losses.hessian(RowDerivatives.packed(0, 1 + k));
        for (int j = 0; j < p; j++) {
            double h = Vectors.dot(mixed, 0, rows.gradient(j), 0, n);
            hessian[j + (p + k) * size] = h;
            hessian[p + k + j * size] = h;
        }
        for (int j = 0; j <= k; j++) {
            double h = Vectors.sum(losses.hessian(RowDerivatives.packed(1 + j, 1 + k)), 0, n);
            hessian[p + j + (p + k) * size] = h;
            hessian[p + k + (p + j) * size] = h;
        }
    }

    /** One pass the processor can do several rows at a time; a sum of two dot products it cannot. */
    private void combine(double[] a, double[] b, double[] c, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            combined[i] = a[i] * b[i] + c[i] * d[i];
        }
    }

    private void product(double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            product[i] = a[i] * b[i];
        }
    }
}
