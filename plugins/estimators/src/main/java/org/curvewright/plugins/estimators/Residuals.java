package org.curvewright.plugins.estimators;

import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.CurvedLeastSquaresProblem;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.jspecify.annotations.Nullable;

/** rᵢ(θ) = √wᵢ (fᵢ(θ) − yᵢ) with Jacobian and curvature. Responses and roots of weights are read anew at every evaluation. */
final class Residuals implements CurvedLeastSquaresProblem {

    private final Formulation formulation;
    private final Rows rows;
    private final double[] observed;
    private final double[] roots;
    private final Bounds bounds;
    private final Derivatives first;
    private final Derivatives second;

    Residuals(Formulation formulation, Rows rows, double[] observed, double[] roots, Bounds bounds) {
        this.formulation = formulation;
        this.rows = rows;
        this.observed = observed;
        this.roots = roots;
        this.bounds = bounds;
        this.first = new Derivatives(observed.length, bounds.size(), 1);
        this.second = new Derivatives(observed.length, bounds.size(), 2);
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public int residuals() {
        return observed.length;
    }

    @Override
    public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
        formulation.evaluate(rows, x, first);
        int n = observed.length;
        for (int i = 0; i < n; i++) {
            residuals[i] = roots[i] * (first.value()[i] - observed[i]);
        }
        for (int j = 0; jacobian != null && j < x.length; j++) {
            double[] column = first.gradient(j);
            for (int i = 0; i < n; i++) {
                jacobian[i + j * n] = roots[i] * column[i];
            }
        }
    }

    @Override
    public void addCurvature(double[] x, double[] residuals, double[] hessian) {
        formulation.evaluate(rows, x, second);
        int p = x.length;
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                double[] column = second.hessian(j, k);
                double sum = 0;
                for (int i = 0; i < observed.length; i++) {
                    sum += roots[i] * residuals[i] * column[i];
                }
                hessian[j + k * p] += sum;
                hessian[k + j * p] += j == k ? 0 : sum;
            }
        }
    }
}
