package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * f(x) = Σᵢ wᵢ ρ(vᵢ(x)): a weighted sum over rows of a loss of a function.
 *
 * <p>∇f = Σ wᵢ ρ′ ∇vᵢ and ∇²f = Σ wᵢ (ρ″ ∇vᵢ∇vᵢᵀ + ρ′ ∇²vᵢ). The rows are evaluated in one call; the sums run over
 * contiguous arrays in a fixed order, plain on the way and compensated for the last steps. The instance owns its
 * arrays and is not to be shared between threads.
 */
public final class RowObjective implements SmoothProblem {
    private final RowFunctions functions;
    private final RowLoss loss;
    private final double @Nullable [] weights;
    private final Bounds bounds;
    private final RowDerivatives rows;
    private final double[] losses;
    private final double[] slope;
    private final double[] bend;
    private final double[] product;

    /**
     * @param weights non-negative, one a row, read at every evaluation and not copied; null for ones
     * @param capacity the most rows the functions will ever report
     */
    public RowObjective(
            RowFunctions functions, RowLoss loss, double @Nullable [] weights, Bounds bounds, int capacity) {
        this.functions = functions;
        this.loss = loss;
        this.weights = weights;
        this.bounds = bounds;
        rows = RowDerivatives.of(capacity, functions.parameters());
        losses = new double[capacity];
        slope = new double[capacity];
        bend = new double[capacity];
        product = new double[capacity];
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
        int n = evaluateRows(x);
        int p = parameters();
        for (int j = 0; j < p; j++) {
            gradient[j] = Vectors.dot(slope, 0, rows.gradient(j), 0, n);
        }
        if (hessian != null) {
            accumulate(hessian, n, p);
        }
        return total(n);
    }

    @Override
    public double evaluateCompensated(double[] x, double[] gradient, double[] hessian) {
        int n = evaluateRows(x);
        int p = parameters();
        for (int j = 0; j < p; j++) {
            gradient[j] = Vectors.dotCompensated(slope, 0, rows.gradient(j), 0, n);
        }
        accumulate(hessian, n, p);
        return weights == null
                ? Vectors.sumCompensated(losses, 0, n)
                : Vectors.dotCompensated(losses, 0, weights, 0, n);
    }

    private int evaluateRows(double[] x) {
        functions.evaluate(x, rows);
        int n = functions.rows();
        loss.evaluate(rows.value(), n, losses, slope, bend);
        if (weights != null) {
            for (int i = 0; i < n; i++) {
                slope[i] *= weights[i];
                bend[i] *= weights[i];
            }
        }
        return n;
    }

    private double total(int n) {
        double sum = 0;
        if (weights != null) {
            return Vectors.dot(losses, 0, weights, 0, n);
        }
        for (int i = 0; i < n; i++) {
            sum += losses[i];
        }
        return sum;
    }

    private void accumulate(double[] hessian, int n, int p) {
        for (int k = 0; k < p; k++) {
            double[] column = rows.gradient(k);
            for (int i = 0; i < n; i++) {
                product[i] = bend[i] * column[i];
            }
            for (int j = 0; j <= k; j++) {
                double h = Vectors.dot(product, 0, rows.gradient(j), 0, n)
                        + Vectors.dot(slope, 0, rows.hessian(RowDerivatives.packed(j, k)), 0, n);
                hessian[j + k * p] = h;
                hessian[k + j * p] = h;
            }
        }
    }
}
