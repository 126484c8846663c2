package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;

/**
 * Newton steps on the gradient g = Jᵀr itself, whose sums carry their rounding errors.
 *
 * <p>Near a minimum the objective is flat: rounding hides from it parameters wrong by the square root of the machine
 * precision. The gradient is not flat. Steps solve RᵀR s = −g (corrected semi-normal equations); where the neglected
 * Σ rᵢ∇²rᵢ makes them contract slowly it is added. Steps are taken while they at least halve, so what remains is the
 * rounding of r itself; a problem that evaluates residuals with twice the digits removes that too.
 */
final class LeastSquaresPolish {
    private static final int MAX_STEPS = 40;
    private static final double SLOW = 0.05;
    private static final double STALLED = 0.5;
    /** A search that converged is nearer than this, relative to its length; a longer step means it had not. */
    private static final double FIRST_STEP = 1e-2;
    /** Steps may raise the objective by rounding, not by more. */
    private static final double RISE = 1e-9;

    /** Steps this short, relative to the parameters, only move rounding about. */
    private static final double ROUNDING = 0x1p-52;

    private static final double SINGULAR = 0x1p-50;

    private final int size;
    private final double[] low;
    private final double[] residualsLow;
    private final double[] gradient;
    private final double[] step;
    private final double[] kept;
    private final double[] columns;
    private final double[] curvature;
    private final int[] free;
    private final HouseholderQr qr;
    private final ResidualCurvature residualCurvature;
    private final PreconditionedHessian hessian;
    private int count;
    private boolean curved;

    LeastSquaresPolish(int maxRows, int size) {
        this.size = size;
        low = new double[size];
        residualsLow = new double[maxRows];
        gradient = new double[size];
        step = new double[size];
        kept = new double[size];
        columns = new double[maxRows * size];
        curvature = new double[size * size];
        free = new int[size];
        qr = new HouseholderQr(maxRows, size);
        residualCurvature = new ResidualCurvature(maxRows, size);
        hessian = new PreconditionedHessian(size);
    }

    /** Improves w.x in place, and leaves residuals, Jacobian and objective evaluated there. */
    void run(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        Arrays.fill(low, 0);
        Arrays.fill(residualsLow, 0);
        collectFree(problem.bounds(), w);
        if (count == 0 || w.objective == 0 || w.rows < count) {
            return;
        }
        curved = false;
        evaluate(problem, w);
        double last = FIRST_STEP * w.scaledLength();
        double highest = w.objective * (1 + RISE);
        for (int k = 0; k < MAX_STEPS; k++) {
            boolean plain = !curved;
            double length = chooseStep(problem, w, k == 0 ? Double.POSITIVE_INFINITY : last);
            double allowed = k == 0 || (plain && curved) ? last : STALLED * last;
            if (!(length <= allowed) || !move(problem, w)) {
                return;
            }
            evaluate(problem, w);
            if (!(w.objective <= highest)) {
                System.arraycopy(kept, 0, w.x, 0, size);
                Arrays.fill(low, 0);
                evaluate(problem, w);
                return;
            }
            if (length <= ROUNDING * w.scaledLength()) {
                return;
            }
            last = length;
        }
    }

    private void collectFree(Bounds bounds, LeastSquaresWorkspace w) {
        count = 0;
        for (int j = 0; j < size; j++) {
            if (bounds.activity(j, w.x[j]) == 0) {
                free[count++] = j;
            }
        }
    }

    private void evaluate(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        problem.evaluate(w.x, w.residuals, w.jacobian);
        w.evaluations++;
        if (problem instanceof ExtendedLeastSquaresProblem extended) {
            extended.evaluateExtended(w.x, low, w.residuals, residualsLow);
        }
        w.objective = Vectors.dotCompensated(w.residuals, 0, w.residuals, 0, w.rows)
                + 2 * Vectors.dot(w.residuals, 0, residualsLow, 0, w.rows);
    }

    private double chooseStep(LeastSquaresProblem problem, LeastSquaresWorkspace w, double last) {
        factor(w);
        if (qr.rank(SINGULAR) < count) {
            return Double.NaN;
        }
        if (curved) {
            refreshCurvature(problem, w);
        }
        double length = solve(w);
        if (!curved && length > SLOW * last) {
            curved = true;
            refreshCurvature(problem, w);
            length = solve(w);
        }
        return length;
    }

    private void factor(LeastSquaresWorkspace w) {
        for (int a = 0; a < count; a++) {
            System.arraycopy(w.jacobian, free[a] * w.rows, columns, a * w.rows, w.rows);
        }
        qr.factor(columns, w.rows, count);
    }

    private void refreshCurvature(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        w.evaluations += residualCurvature.fill(problem, w, curvature);
        hessian.build(qr, curvature, size, free, count);
    }

    /** Fills the step of the free parameters; returns its length in scaled coordinates. */
    private double solve(LeastSquaresWorkspace w) {
        for (int a = 0; a < count; a++) {
            gradient[a] = -Vectors.dotCompensated(columns, a * w.rows, w.residuals, 0, w.rows)
                    - Vectors.dot(columns, a * w.rows, residualsLow, 0, w.rows);
        }
        qr.solveTransposed(gradient, step);
        if (curved && hessian.isDefinite()) {
            hessian.solve(step);
        }
        qr.solveUpper(step, step);
        double sum = 0;
        for (int a = 0; a < count; a++) {
            double s = w.scale[free[a]] * step[a];
            sum += s * s;
        }
        return Math.sqrt(sum);
    }

    /** x ← x + step; false when that would leave the box or change nothing. */
    private boolean move(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        System.arraycopy(w.x, 0, kept, 0, size);
        boolean extended = problem instanceof ExtendedLeastSquaresProblem;
        boolean moved = false;
        boolean inside = true;
        for (int a = 0; a < count; a++) {
            int j = free[a];
            double tail = low[j] + step[a];
            double sum = w.x[j] + tail;
            moved |= extended ? Math.abs(step[a]) > 0x1p-70 * Math.abs(sum) : sum != w.x[j];
            low[j] = extended ? tail - (sum - w.x[j]) : 0;
            w.x[j] = sum;
            inside &= problem.bounds().activity(j, sum) == 0;
        }
        if (!inside || !moved) {
            System.arraycopy(kept, 0, w.x, 0, size);
        }
        return inside && moved;
    }
}
