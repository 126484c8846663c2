package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.Vectors;

/**
 * Storage of a least-squares search, made once for a number of rows and parameters, and what the last search found.
 *
 * <p>Not to be shared between threads. The arrays handed out are the workspace's own: copy what must outlive the next search.
 */
public final class LeastSquaresWorkspace {
    /** Cosine between residuals and a column above which a point is not a minimum. */
    private static final double STATIONARY = 1e-5;
    /** Residuals this small, relative to what the parameters contribute, are rounding. */
    private static final double EXACT = 0x1p-40;

    final int maxRows;
    final int size;
    final double[] x;
    double[] residuals;
    double[] jacobian;
    private double[] trialResiduals;
    private double[] trialJacobian;
    final double[] scale;
    private final double[] lengths;
    final double[] gradient;
    final GaussModel model;
    final BoxStep box;
    private final LeastSquaresPolish polish;
    int rows;
    double objective;
    double trialObjective;
    double radius;
    int iterations;
    int evaluations;
    /** Whether residuals and Jacobian belong to x, or to the point one negligible step before it. */
    boolean evaluated;

    private Termination termination = Termination.NOT_FINITE;

    public LeastSquaresWorkspace(int maxRows, int parameters) {
        this.maxRows = maxRows;
        size = parameters;
        x = new double[size];
        residuals = new double[maxRows];
        jacobian = new double[maxRows * (size + 1)];
        trialResiduals = new double[maxRows];
        trialJacobian = new double[maxRows * (size + 1)];
        scale = new double[size];
        lengths = new double[size];
        gradient = new double[size];
        model = new GaussModel(maxRows, size);
        box = new BoxStep(size);
        polish = new LeastSquaresPolish(maxRows, size);
    }

    /** The best point of the last search. */
    public double[] parameters() {
        return x;
    }

    /** Σ r² there, up to rounding: the last step of a search may be too short to be worth an evaluation. */
    public double objective() {
        return objective;
    }

    public Termination termination() {
        return termination;
    }

    public int iterations() {
        return iterations;
    }

    public int evaluations() {
        return evaluations;
    }

    /** The last search as a value, with a certificate computed for it. */
    public Optimum optimum(LeastSquaresProblem problem) {
        if (!evaluated) {
            problem.evaluate(x, residuals, jacobian);
            objective = Vectors.dotCompensated(residuals, 0, residuals, 0, rows);
            evaluated = true;
        }
        return new LeastSquaresCertificate(this).certify(problem);
    }

    /** What another optimizer found, described with this workspace's certificate. */
    Optimum report(LeastSquaresProblem problem, double[] at, Termination reason, int accepted, int evaluated) {
        begin(problem, at);
        boolean finite = evaluateStart(problem);
        iterations = accepted;
        evaluations = evaluated;
        end(finite ? reason : Termination.NOT_FINITE);
        return optimum(problem);
    }

    void begin(LeastSquaresProblem problem, double[] start) {
        rows = problem.residuals();
        if (rows > maxRows || problem.parameters() != size || start.length != size) {
            throw new IllegalArgumentException("a problem of " + rows + " residuals and " + problem.parameters()
                    + " parameters from a start of " + start.length + "; the workspace holds at most " + maxRows
                    + " residuals and exactly " + size + " parameters");
        }
        System.arraycopy(start, 0, x, 0, size);
        problem.bounds().project(x);
        iterations = 0;
        evaluations = 0;
        evaluated = true;
    }

    Termination end(Termination reason) {
        termination = reason;
        return reason;
    }

    boolean evaluateStart(LeastSquaresProblem problem) {
        problem.evaluate(x, residuals, jacobian);
        evaluations++;
        objective = sumOfSquares(residuals);
        return objective < Double.POSITIVE_INFINITY && measure(jacobian);
    }

    /** Forgets what was learnt of the scale of each parameter. */
    void restart(double firstRadius) {
        Arrays.fill(scale, 0);
        measure(jacobian);
        updateScale();
        double length = scaledLength();
        radius = firstRadius * (length > 0 ? length : 1);
    }

    boolean evaluateTrial(LeastSquaresProblem problem) {
        problem.evaluate(box.trial(), trialResiduals, trialJacobian);
        evaluations++;
        trialObjective = sumOfSquares(trialResiduals);
        return trialObjective < Double.POSITIVE_INFINITY && measure(trialJacobian);
    }

    double sumOfSquares(double[] r) {
        return Vectors.dot(r, 0, r, 0, rows);
    }

    /** Takes the length of every column; false when one is not finite. */
    private boolean measure(double[] matrix) {
        boolean finite = true;
        for (int j = 0; j < size; j++) {
            lengths[j] = Vectors.norm(matrix, j * rows, rows);
            finite &= lengths[j] < Double.POSITIVE_INFINITY;
        }
        return finite;
    }

    void accept() {
        double[] keptResiduals = residuals;
        double[] keptJacobian = jacobian;
        residuals = trialResiduals;
        jacobian = trialJacobian;
        trialResiduals = keptResiduals;
        trialJacobian = keptJacobian;
        System.arraycopy(box.trial(), 0, x, 0, size);
        objective = trialObjective;
        iterations++;
        updateScale();
    }

    /** dⱼ ← max(dⱼ, ‖Jⱼ‖). */
    private void updateScale() {
        for (int j = 0; j < size; j++) {
            scale[j] = Math.max(scale[j], lengths[j]);
        }
    }

    void linearise(Bounds bounds) {
        for (int j = 0; j < size; j++) {
            scale[j] = scale[j] > 0 ? scale[j] : 1;
        }
        System.arraycopy(residuals, 0, jacobian, rows * size, rows);
        model.build(jacobian, rows, scale);
        for (int j = 0; j < size; j++) {
            gradient[j] = model.gradient(j);
        }
        box.block(bounds, x, gradient);
    }

    /** maxⱼ |Jⱼᵀr| / (‖Jⱼ‖ ‖r‖) over the parameters that may move. */
    double largestCosine() {
        double largest = 0;
        double length = Math.sqrt(objective);
        for (int j = 0; j < size; j++) {
            if (!box.isBlocked(j) && lengths[j] > 0 && length > 0) {
                largest = Math.max(largest, Math.abs(gradient[j]) * (scale[j] / lengths[j]) / length);
            }
        }
        return largest;
    }

    /** Whether a parameter that could move lies on a bound. */
    boolean isOnBound(Bounds bounds) {
        for (int j = 0; j < size; j++) {
            if (bounds.activity(j, x[j]) != 0 && bounds.lower(j) < bounds.upper(j)) {
                return true;
            }
        }
        return false;
    }

    /** The largest cosine in the scale of the place itself. */
    double cosineHere(Bounds bounds) {
        measure(jacobian);
        linearise(bounds);
        return largestCosine();
    }

    /** Whether the gradient is zero as far as residuals of this size let it be known. */
    boolean isStationary(Bounds bounds) {
        double cosine = cosineHere(bounds);
        double reach = 0;
        for (int j = 0; j < size; j++) {
            reach += lengths[j] * Math.abs(x[j]);
        }
        return cosine <= STATIONARY || Math.sqrt(objective) <= EXACT * reach;
    }

    double takeStep(Bounds bounds) {
        return box.take(model, bounds, x, scale, radius);
    }

    double stepLength() {
        return box.length();
    }

    boolean isStepBelowSpacing() {
        for (int j = 0; j < size; j++) {
            if (box.trial()[j] != x[j]) {
                return false;
            }
        }
        return true;
    }

    double scaledLength() {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += scale[j] * x[j] * scale[j] * x[j];
        }
        return Math.sqrt(sum);
    }

    boolean isInsideRegion() {
        return box.length() < 0.99 * radius;
    }

    boolean polish(LeastSquaresProblem problem) {
        return polish.run(problem, this);
    }
}
