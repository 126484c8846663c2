package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;

/** What can be said about the point where a least-squares search stopped. */
final class LeastSquaresCertificate {
    private final LeastSquaresWorkspace w;

    LeastSquaresCertificate(LeastSquaresWorkspace w) {
        this.w = w;
    }

    Optimum certify(LeastSquaresProblem problem) {
        int size = w.size;
        Bounds bounds = problem.bounds();
        int[] activity = new int[size];
        for (int j = 0; j < size; j++) {
            activity[j] = bounds.activity(j, w.x[j]);
        }
        boolean finite = w.termination() != Termination.NOT_FINITE;
        return new Optimum(
                w.x.clone(),
                w.objective,
                w.termination(),
                w.iterations,
                w.evaluations,
                finite ? projectedGradient(bounds) : Double.NaN,
                finite ? curvature(problem, activity) : Identifiability.unknown(size),
                activity);
    }

    private double projectedGradient(Bounds bounds) {
        double largest = 0;
        double length = Math.sqrt(w.objective);
        for (int j = 0; j < w.size; j++) {
            double norm = Vectors.norm(w.jacobian, j * w.rows, w.rows);
            double slope = Vectors.dotCompensated(w.jacobian, j * w.rows, w.residuals, 0, w.rows);
            if (!bounds.blocks(j, w.x[j], slope) && norm > 0 && length > 0) {
                largest = Math.max(largest, Math.sqrt(2) * Math.abs(slope / norm) / length);
            }
        }
        return largest;
    }

    private Curvature curvature(LeastSquaresProblem problem, int[] activity) {
        int size = w.size;
        int[] free = new int[size];
        int count = 0;
        double[] columns = new double[w.rows * size];
        for (int j = 0; j < size; j++) {
            if (activity[j] == 0) {
                System.arraycopy(w.jacobian, j * w.rows, columns, count * w.rows, w.rows);
                free[count++] = j;
            }
        }
        Curvature gauss = Identifiability.ofJacobian(columns, w.rows, free, count, size);
        if (gauss.rank() < count || count == 0) {
            return gauss;
        }
        double[] second = new double[size * size];
        new ResidualCurvature(w.rows, size).fill(problem, w, second);
        HouseholderQr qr = new HouseholderQr(w.rows, count);
        qr.factor(columns, w.rows, count);
        PreconditionedHessian hessian = new PreconditionedHessian(size);
        hessian.build(qr, second, size, free, count);
        int negative = hessian.negative();
        return new Curvature(
                negative, 0, count - negative, gauss.condition(), count, gauss.unidentified(), gauss.scale());
    }
}
