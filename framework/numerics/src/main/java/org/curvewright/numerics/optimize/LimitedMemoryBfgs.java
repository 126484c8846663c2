package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.Vectors;

/**
 * min f(x) over a box from gradients alone, for many parameters: limited-memory BFGS with projection.
 *
 * <p>Parameters that descent pushes out of the box are held; the two-loop recursion runs over the others with the pairs
 * (s, y) restricted to them, and trial points are projected (Bertsekas 1982). A pair enters the memory when sᵀy is safely
 * positive.
 *
 * @see <a href="https://doi.org/10.1137/0320018">Bertsekas 1982, Projected Newton methods</a>
 * @see <a href="https://doi.org/10.1137/0916069">Byrd, Lu, Nocedal and Zhu 1995, A limited memory algorithm for bound
 *     constrained optimization</a>
 */
public final class LimitedMemoryBfgs implements Optimizer<SmoothProblem> {
    private static final int DEFAULT_MEMORY = 12;
    private static final int DEFAULT_EVALUATIONS = 20_000;

    private final int memory;
    private final int maxEvaluations;

    private LimitedMemoryBfgs(int memory, int maxEvaluations) {
        this.memory = memory;
        this.maxEvaluations = maxEvaluations;
    }

    /** Twelve pairs, at most 20 000 evaluations, until rounding hides any decrease. */
    public static LimitedMemoryBfgs standard() {
        return new LimitedMemoryBfgs(DEFAULT_MEMORY, DEFAULT_EVALUATIONS);
    }

    public LimitedMemoryBfgs withMaxEvaluations(int evaluations) {
        return new LimitedMemoryBfgs(memory, evaluations);
    }

    @Override
    public Optimum minimize(SmoothProblem problem, double[] start) {
        double[] from = start.clone();
        problem.bounds().project(from);
        ScaledProblem scaled = ScaledProblem.at(problem, from);
        return new Search(scaled, scaled.scaled(from), memory, maxEvaluations).run();
    }

    private static final class Search {
        private static final double EPSILON = 0x1p-52;
        private static final double SUFFICIENT = 1e-4;
        private static final int MAX_HALVINGS = 60;

        private final ScaledProblem problem;
        private final Bounds bounds;
        private final BfgsMemory pairs;
        private final int maxEvaluations;
        private final int size;
        private final boolean[] held;
        private final double[] direction;
        private double[] x;
        private double[] gradient;
        private double[] trial;
        private double[] trialGradient;
        private double objective;
        private int iterations;
        private int evaluations;
        private int idle;

        Search(ScaledProblem problem, double[] start, int memory, int maxEvaluations) {
            this.problem = problem;
            this.maxEvaluations = maxEvaluations;
            bounds = problem.bounds();
            size = bounds.size();
            pairs = new BfgsMemory(size, memory);
            held = new boolean[size];
            direction = new double[size];
            x = start.clone();
            bounds.project(x);
            gradient = new double[size];
            trial = new double[size];
            trialGradient = new double[size];
        }

        Optimum run() {
            objective = evaluate(x, gradient);
            Termination reason = Double.isInfinite(objective) ? Termination.NOT_FINITE : null;
            while (reason == null) {
                double slope = chooseDirection();
                if (slope == 0) {
                    reason = Termination.STATIONARY;
                } else if (evaluations >= maxEvaluations) {
                    reason = Termination.BUDGET_EXHAUSTED;
                } else if (!searchLine()) {
                    reason = objective == Double.NEGATIVE_INFINITY ? Termination.UNBOUNDED : Termination.NO_DECREASE;
                }
            }
            SmoothWorkspace w = new SmoothWorkspace(size);
            return w.report(problem.plain(), problem.plain(x), reason, iterations, evaluations);
        }

        private double evaluate(double[] at, double[] g) {
            evaluations++;
            double value = problem.evaluate(at, g, null);
            boolean usable = Math.abs(value) < Double.POSITIVE_INFINITY
                    && Vectors.largest(g, 0, size) < Double.POSITIVE_INFINITY;
            return usable ? value : Double.POSITIVE_INFINITY;
        }

        /** Fills the direction; returns its slope, negative unless the point is stationary. */
        private double chooseDirection() {
            for (int i = 0; i < size; i++) {
                held[i] = bounds.blocks(i, x[i], gradient[i]);
                direction[i] = held[i] ? 0 : -gradient[i];
            }
            pairs.applyInverse(direction, held);
            double slope = Vectors.dot(direction, 0, gradient, 0, size);
            if (slope < 0) {
                return slope;
            }
            pairs.clear();
            for (int i = 0; i < size; i++) {
                direction[i] = held[i] ? 0 : -gradient[i];
            }
            return Vectors.dot(direction, 0, gradient, 0, size);
        }

        private boolean searchLine() {
            double t = pairs.isEmpty() ? firstStep() : 1;
            for (int k = 0; k < MAX_HALVINGS; k++) {
                double slope = 0;
                for (int i = 0; i < size; i++) {
                    trial[i] = held[i] ? x[i] : bounds.nearest(i, x[i] + t * direction[i]);
                    slope += gradient[i] * (trial[i] - x[i]);
                }
                double value = evaluate(trial, trialGradient);
                if (value <= objective + SUFFICIENT * slope) {
                    return accept(value);
                }
                t *= shrink(value - objective, slope);
            }
            boolean restart = !pairs.isEmpty();
            pairs.clear();
            return restart;
        }

        private double firstStep() {
            double g = Vectors.norm(direction, 0, size);
            double length = Vectors.norm(x, 0, size);
            return Math.min(1, 0.01 * (length > 0 ? length : 1) / g);
        }

        private static double shrink(double rise, double slope) {
            double vertex = -0.5 * slope / (rise - slope);
            return vertex > 0.1 && vertex < 0.5 ? vertex : vertex >= 0.5 ? 0.5 : 0.1;
        }

        /** Takes the trial point; false once several steps in a row changed nothing but rounding. */
        private boolean accept(double value) {
            pairs.add(x, trial, gradient, trialGradient);
            idle = objective - value <= EPSILON * Math.abs(objective) ? idle + 1 : 0;
            boolean unmoved = Arrays.equals(x, trial);
            double[] kept = x;
            x = trial;
            trial = kept;
            kept = gradient;
            gradient = trialGradient;
            trialGradient = kept;
            objective = value;
            iterations++;
            return !unmoved && idle < 3 && value > Double.NEGATIVE_INFINITY;
        }
    }
}
