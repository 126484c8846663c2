package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/** A problem in coordinates zᵢ = xᵢ/dᵢ, in which units of parameters and of the objective play no part. */
record ScaledProblem(SmoothProblem plain, double[] unit, double[] x) implements SmoothProblem {

    /** dᵢ = √(|f|/|∂²f/∂xᵢ²|) at a point, or the size of the coordinate where the objective does not bend along it. */
    static ScaledProblem at(SmoothProblem problem, double[] point) {
        int size = point.length;
        double[] gradient = new double[size];
        double[] hessian = new double[size * size];
        double value = Math.abs(problem.evaluate(point, gradient, hessian));
        double[] unit = new double[size];
        for (int i = 0; i < size; i++) {
            double bend = Math.sqrt(value / Math.abs(hessian[i + i * size]));
            boolean usable = bend > 0 && bend < Double.POSITIVE_INFINITY;
            unit[i] = usable ? bend : point[i] != 0 ? Math.abs(point[i]) : 1;
        }
        return new ScaledProblem(problem, unit, new double[size]);
    }

    double[] scaled(double[] point) {
        double[] z = new double[unit.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = point[i] / unit[i];
        }
        return z;
    }

    /** The point behind coordinates, a copy; on a bound where they are. */
    double[] plain(double[] z) {
        double[] point = new double[unit.length];
        fill(z, point);
        return point;
    }

    private void fill(double[] z, double[] point) {
        Bounds bounds = plain.bounds();
        for (int i = 0; i < point.length; i++) {
            boolean low = z[i] <= bounds.lower(i) / unit[i];
            boolean high = z[i] >= bounds.upper(i) / unit[i];
            point[i] = low ? bounds.lower(i) : high ? bounds.upper(i) : bounds.nearest(i, z[i] * unit[i]);
        }
    }

    @Override
    public Bounds bounds() {
        Bounds bounds = plain.bounds();
        double[] lower = new double[unit.length];
        double[] upper = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            lower[i] = bounds.lower(i) / unit[i];
            upper[i] = bounds.upper(i) / unit[i];
        }
        return Bounds.of(lower, upper);
    }

    @Override
    public double evaluate(double[] z, double[] gradient, double @Nullable [] hessian) {
        fill(z, x);
        double value = plain.evaluate(x, gradient, hessian);
        rescale(gradient, hessian);
        return value;
    }

    @Override
    public double evaluateCompensated(double[] z, double[] gradient, double[] hessian) {
        fill(z, x);
        double value = plain.evaluateCompensated(x, gradient, hessian);
        rescale(gradient, hessian);
        return value;
    }

    private void rescale(double[] gradient, double @Nullable [] hessian) {
        int size = unit.length;
        for (int i = 0; i < size; i++) {
            gradient[i] *= unit[i];
            for (int j = 0; hessian != null && j < size; j++) {
                hessian[i + j * size] *= unit[i] * unit[j];
            }
        }
    }
}
