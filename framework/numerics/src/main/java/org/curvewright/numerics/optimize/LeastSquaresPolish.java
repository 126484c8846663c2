package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;

/**
 * Newton steps on the gradient g = Jᵀr itself, whose sums carry their rounding errors.
 *
 * <p>Near a minimum the objective is flat: rounding hides from it parameters wrong by the square root of the machine
 * precision. The gradient is not flat. Steps solve (RᵀR + C) s = −g by corrected semi-normal equations; C = Σ rᵢ∇²rᵢ is
 * learnt from the steps themselves by symmetric rank-one updates of (J₊ − J)ᵀr₊, and computed should they stop
 * contracting. What remains in the end is the rounding of r; a problem that evaluates residuals with twice the digits
 * removes that too.
 *
 * @see <a href="https://doi.org/10.1145/355958.355965">Dennis, Gay and Welsch 1981, An adaptive nonlinear least-squares
 *     algorithm</a>
 */
final class LeastSquaresPolish {
    private static final int MAX_STEPS = 40;
    private static final double STALLED = 0.5;
    /** A search that converged is nearer than this, relative to its length; a longer step means it had not. */
    private static final double FIRST_STEP = 1e-2;
    /** Steps may raise the objective by rounding, not by more. */
    private static final double RISE = 1e-9;
    /** What a step would leave undone, extrapolated from its contraction, is then less than rounding. */
    private static final double SPACING = 0x1p-53;
    /** Steps this short, relative to the parameters, that contract no more consist of rounding. */
    private static final double NOISE = 1e-9;

    private static final double SINGULAR = 0x1p-46;
    private static final double SAFE_UPDATE = 1e-8;

    private final int size;
    private final double[] low;
    private final double[] residualsLow;
    private final double[] gradient;
    private final double[] step;
    private final double[] kept;
    private final double[] change;
    private final double[] columns;
    private final double[] curvature;
    private final int[] free;
    private final HouseholderQr qr;
    private final ResidualCurvature residualCurvature;
    private final PreconditionedHessian hessian;
    private int count;
    private boolean curved;
    private boolean computed;

    LeastSquaresPolish(int maxRows, int size) {
        this.size = size;
        low = new double[size];
        residualsLow = new double[maxRows];
        gradient = new double[size];
        step = new double[size];
        kept = new double[size];
        change = new double[size];
        columns = new double[maxRows * size];
        curvature = new double[size * size];
        free = new int[size];
        qr = new HouseholderQr(maxRows, size);
        residualCurvature = new ResidualCurvature(maxRows, size);
        hessian = new PreconditionedHessian(size);
    }

    /** Improves w.x in place; false when the steps do not contract to rounding, and then x is evaluated. */
    boolean run(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        begin(problem, w);
        if (count == 0 || w.objective == 0 || w.rows < count) {
            return false;
        }
        double reach = w.scaledLength();
        double last = FIRST_STEP * reach;
        double highest = w.objective * (1 + RISE);
        for (int k = 0; k < MAX_STEPS; k++) {
            double length = findStep(w);
            if (k > 0 && length > STALLED * last && length > NOISE * reach && !computed) {
                compute(problem, w);
                length = solve(w);
            }
            if (!(length <= (k == 0 ? last : STALLED * last))) {
                return k > 0 && length <= NOISE * reach;
            }
            double left = k == 0 ? length : length * (length / last);
            boolean moved = move(problem, w);
            if (moved && left <= SPACING * reach && !(problem instanceof ExtendedLeastSquaresProblem)) {
                w.evaluated = false;
                return true;
            }
            if (!moved || !advance(problem, w, highest)) {
                return length <= NOISE * reach;
            }
            last = length;
        }
        return false;
    }

    private void begin(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        Arrays.fill(low, 0);
        Arrays.fill(residualsLow, 0);
        Arrays.fill(curvature, 0);
        curved = false;
        computed = false;
        count = 0;
        for (int j = 0; j < size; j++) {
            if (!w.box.isBlocked(j)) {
                free[count++] = j;
            }
        }
        extend(problem, w);
    }

    private void extend(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        if (problem instanceof ExtendedLeastSquaresProblem extended) {
            extended.evaluateExtended(w.x, low, w.residuals, residualsLow);
        }
        w.objective = Vectors.dotCompensated(w.residuals, 0, w.residuals, 0, w.rows)
                + 2 * Vectors.dot(w.residuals, 0, residualsLow, 0, w.rows);
    }

    /** Evaluates the new point and learns from the step to it; goes back and is false when the objective rose. */
    private boolean advance(LeastSquaresProblem problem, LeastSquaresWorkspace w, double highest) {
        problem.evaluate(w.x, w.residuals, w.jacobian);
        w.evaluations++;
        extend(problem, w);
        if (w.objective <= highest) {
            learn(w);
            return true;
        }
        System.arraycopy(kept, 0, w.x, 0, size);
        Arrays.fill(low, 0);
        problem.evaluate(w.x, w.residuals, w.jacobian);
        w.evaluations++;
        extend(problem, w);
        return false;
    }

    /** C ← C + d dᵀ / dᵀs with d = (J₊ − J)ᵀr₊ − C s, unless dᵀs is too small to divide by. */
    private void learn(LeastSquaresWorkspace w) {
        double product = 0;
        double steps = 0;
        double changes = 0;
        for (int a = 0; a < count; a++) {
            double d = Vectors.dot(w.jacobian, free[a] * w.rows, w.residuals, 0, w.rows)
                    - Vectors.dot(columns, a * w.rows, w.residuals, 0, w.rows);
            for (int b = 0; b < count; b++) {
                d -= curvature[free[a] + free[b] * size] * step[b];
            }
            change[a] = d;
            double unit = w.scale[free[a]];
            product += d * step[a];
            steps += step[a] * unit * (step[a] * unit);
            changes += d / unit * (d / unit);
        }
        if (Math.abs(product) > SAFE_UPDATE * Math.sqrt(steps) * Math.sqrt(changes)) {
            for (int a = 0; a < count; a++) {
                for (int b = 0; b < count; b++) {
                    curvature[free[a] + free[b] * size] += change[a] * (change[b] / product);
                }
            }
            curved = true;
        }
    }

    private void compute(LeastSquaresProblem problem, LeastSquaresWorkspace w) {
        w.evaluations += residualCurvature.fill(problem, w, curvature);
        hessian.build(qr, curvature, size, free, count);
        curved = true;
        computed = true;
    }

    private double findStep(LeastSquaresWorkspace w) {
        for (int a = 0; a < count; a++) {
            System.arraycopy(w.jacobian, free[a] * w.rows, columns, a * w.rows, w.rows);
        }
        qr.factorInOrder(columns, w.rows, count);
        if (isSingular(w)) {
            return Double.NaN;
        }
        if (curved) {
            hessian.build(qr, curvature, size, free, count);
        }
        return solve(w);
    }

    private boolean isSingular(LeastSquaresWorkspace w) {
        for (int a = 0; a < count; a++) {
            if (!(Math.abs(qr.upper(a, a)) > SINGULAR * Vectors.norm(columns, a * w.rows, w.rows))) {
                return true;
            }
        }
        return false;
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
            inside &= problem.bounds().nearest(j, sum) == sum;
        }
        if (!inside || !moved) {
            System.arraycopy(kept, 0, w.x, 0, size);
        }
        return inside && moved;
    }
}
