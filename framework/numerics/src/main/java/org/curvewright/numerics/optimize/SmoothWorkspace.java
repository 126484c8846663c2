package org.curvewright.numerics.optimize;

/**
 * Storage of a Newton search, made once for a number of parameters, and what the last search found.
 *
 * <p>Not to be shared between threads. The arrays handed out are the workspace's own: copy what must outlive the next search.
 */
public final class SmoothWorkspace {
    private static final int MAX_CONTRACTIONS = 12;
    /** A warm start is near: the first step may be this long relative to the parameters, and growth is quick. */
    private static final double FIRST_RADIUS = 0.01;
    /** A contraction by less than this is not Newton's. */
    private static final double STALLED = 0.25;
    /** Relative length at which steps consist of rounding in the gradient. */
    private static final double ROUNDING = 1e-10;
    /** What a step would leave undone, extrapolated from its contraction, is then less than rounding. */
    private static final double SPACING = 0x1p-53;
    /** Rounding may raise the objective by this much, relative to it. */
    private static final double RISE = 1e-12;

    /** A parameter that bends the objective less over its own length has no curvature but rounding. */
    private static final double FLAT = 0x1p-50;

    private final int size;
    private final double[] x;
    private double[] gradient;
    private double[] hessian;
    private double[] trialGradient;
    private double[] trialHessian;
    private final double[] scale;
    private final NewtonModel model;
    private final BoxStep box;
    double objective;
    double trialObjective;
    double radius;
    private int iterations;
    int evaluations;
    private Termination termination = Termination.NOT_FINITE;

    public SmoothWorkspace(int parameters) {
        size = parameters;
        x = new double[size];
        gradient = new double[size];
        hessian = new double[size * size];
        trialGradient = new double[size];
        trialHessian = new double[size * size];
        scale = new double[size];
        model = new NewtonModel(size);
        box = new BoxStep(size);
    }

    /** The best point of the last search. */
    public double[] parameters() {
        return x;
    }

    /** f there, up to rounding: the last step of a search may be too short to be worth an evaluation. */
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

    /** The last search as a value, with a certificate from gradient and Hessian evaluated once more at its end. */
    public Optimum optimum(SmoothProblem problem) {
        Bounds bounds = problem.bounds();
        if (termination.converged()) {
            objective = problem.evaluateCompensated(x, gradient, hessian);
        }
        int[] activity = new int[size];
        for (int j = 0; j < size; j++) {
            activity[j] = bounds.activity(j, x[j]);
        }
        boolean finite = termination != Termination.NOT_FINITE && termination != Termination.UNBOUNDED;
        return new Optimum(
                x.clone(),
                objective,
                termination,
                iterations,
                evaluations,
                finite ? projectedGradient(bounds) : Double.NaN,
                finite ? Identifiability.ofHessian(hessian, activity) : Identifiability.unknown(size),
                activity);
    }

    /** What another optimizer found, described with this workspace's certificate. */
    Optimum report(SmoothProblem problem, double[] at, Termination reason, int accepted, int evaluated) {
        begin(problem, at);
        boolean finite = evaluateStart(problem);
        iterations = accepted;
        evaluations = evaluated;
        end(finite ? reason : Termination.NOT_FINITE);
        return optimum(problem);
    }

    private double projectedGradient(Bounds bounds) {
        double largest = 0;
        for (int j = 0; j < size; j++) {
            if (!bounds.blocks(j, x[j], gradient[j]) && gradient[j] != 0) {
                largest = Math.max(largest, slope(j));
            }
        }
        return objective == 0 ? largest : largest / Math.sqrt(Math.abs(objective));
    }

    /** Its square is twice the decrease that the parameter's own Newton step foresees; without curvature, a step of its own length. */
    private double slope(int j) {
        double curvature = Math.abs(hessian[j + j * size]);
        boolean flat = curvature * x[j] * x[j] <= FLAT * Math.abs(objective);
        return flat && x[j] != 0
                ? Math.sqrt(Math.abs(gradient[j] * x[j]))
                : Math.abs(gradient[j]) / Math.sqrt(curvature);
    }

    void begin(SmoothProblem problem, double[] start) {
        if (problem.parameters() != size || start.length != size) {
            throw new IllegalArgumentException("a problem of " + problem.parameters() + " parameters from a start of "
                    + start.length + "; the workspace holds exactly " + size);
        }
        System.arraycopy(start, 0, x, 0, size);
        problem.bounds().project(x);
        iterations = 0;
        evaluations = 0;
        for (int j = 0; j < size; j++) {
            scale[j] = 0;
        }
    }

    Termination end(Termination reason) {
        termination = reason;
        return reason;
    }

    boolean evaluateStart(SmoothProblem problem) {
        objective = problem.evaluate(x, gradient, hessian);
        evaluations++;
        return Math.abs(objective) < Double.POSITIVE_INFINITY && areFinite(gradient, hessian) && updateScale();
    }

    boolean evaluateTrial(SmoothProblem problem) {
        trialObjective = problem.evaluate(box.trial(), trialGradient, trialHessian);
        evaluations++;
        return Math.abs(trialObjective) < Double.POSITIVE_INFINITY && areFinite(trialGradient, trialHessian);
    }

    private boolean areFinite(double[] g, double[] h) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 0 * g[i];
        }
        for (int i = 0; i < size * size; i++) {
            sum += 0 * h[i];
        }
        return sum == 0;
    }

    void accept() {
        double[] keptGradient = gradient;
        double[] keptHessian = hessian;
        gradient = trialGradient;
        hessian = trialHessian;
        trialGradient = keptGradient;
        trialHessian = keptHessian;
        System.arraycopy(box.trial(), 0, x, 0, size);
        objective = trialObjective;
        iterations++;
        updateScale();
    }

    /** dⱼ ← max(dⱼ, √|Hⱼⱼ|). */
    private boolean updateScale() {
        for (int j = 0; j < size; j++) {
            scale[j] = Math.max(scale[j], Math.sqrt(Math.abs(hessian[j + j * size])));
        }
        return true;
    }

    void linearise(Bounds bounds) {
        for (int j = 0; j < size; j++) {
            scale[j] = scale[j] > 0 ? scale[j] : 1;
        }
        model.build(gradient, hessian, scale);
        box.block(bounds, x, gradient);
    }

    double firstRadius() {
        double slope = 0;
        for (int j = 0; j < size; j++) {
            double g = scale[j] > 0 ? gradient[j] / scale[j] : gradient[j];
            slope += g * g;
        }
        double radius = Math.max(FIRST_RADIUS * scaledLength(), Math.sqrt(slope));
        return radius > 0 ? radius : 1;
    }

    double takeStep(Bounds bounds) {
        return box.take(model, bounds, x, scale, radius);
    }

    double stepLength() {
        return box.length();
    }

    boolean isInsideRegion() {
        return box.length() < 0.99 * radius;
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

    /** Newton steps on the compensated gradient while they contract; false, and nothing lost, when they do not. */
    boolean contract(SmoothProblem problem) {
        double last = Double.POSITIVE_INFINITY;
        double highest = objective + RISE * Math.abs(objective);
        for (int k = 0; k < MAX_CONTRACTIONS; k++) {
            double length = box.length();
            double contraction = k == 0 ? 1 : length / last;
            if (length * Math.min(1, contraction) <= SPACING * scaledLength()) {
                System.arraycopy(box.trial(), 0, x, 0, size);
                return true;
            }
            if (contraction > STALLED && k > 0) {
                return length <= ROUNDING * scaledLength();
            }
            trialObjective = problem.evaluateCompensated(box.trial(), trialGradient, trialHessian);
            evaluations++;
            if (!(trialObjective <= highest) || !areFinite(trialGradient, trialHessian)) {
                return length <= ROUNDING * scaledLength();
            }
            accept();
            linearise(problem.bounds());
            takeStep(problem.bounds());
            last = length;
        }
        return true;
    }
}
