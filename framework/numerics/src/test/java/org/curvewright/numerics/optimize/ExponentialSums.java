package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/** y ≈ c₀ + Σⱼ cⱼ e^(−τⱼ t): separable test problems with as many exponentials as τ. */
record ExponentialSums(double[] t, double[] target, Bounds nonlinearBounds, Bounds linearBounds)
        implements SeparableProblem {

    /** Noiseless data of the given parameters. */
    static ExponentialSums of(int rows, double[] tau, double[] c, Bounds nonlinear, Bounds linear) {
        double[] t = new double[rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            t[i] = 4.0 * i / rows;
            y[i] = c[0];
            for (int j = 0; j < tau.length; j++) {
                y[i] += c[1 + j] * StrictMath.exp(-tau[j] * t[i]);
            }
        }
        return new ExponentialSums(t, y, nonlinear, linear);
    }

    @Override
    public double @Nullable [] weights() {
        return null;
    }

    @Override
    public void columns(double[] tau, double[] offset, double[] columns) {
        int n = t.length;
        for (int i = 0; i < n; i++) {
            offset[i] = 0;
            columns[i] = 1;
            for (int j = 0; j < tau.length; j++) {
                columns[i + (1 + j) * n] = StrictMath.exp(-tau[j] * t[i]);
            }
        }
    }

    @Override
    public void slopes(double[] tau, double[] c, double[] slopes) {
        int n = t.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < tau.length; j++) {
                slopes[i + j * n] = -t[i] * c[1 + j] * StrictMath.exp(-tau[j] * t[i]);
            }
        }
    }
}
