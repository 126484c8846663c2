package org.curvewright.plugins.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.Continuation;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.curvewright.spi.inference.LawFunction;

/**
 * T(c) = min over g(x) = c of (Q(x) − Qₘᵢₙ)/u for one function g of the parameters, or for ln g where it is positive: the
 * profile of the one is that of the other, but nearer to a parabola.
 */
final class Profile {

    /** How much stiffer the pull towards c is than the objective: the value reached lags by about a hundredth. */
    private static final double STIFFNESS = 100;

    private static final int EVALUATIONS = 400;
    /** Stages of a search that stays near its start. */
    private static final int BRIEF = 4;

    /** Steps to a value whose way leads along the edge of the objective's domain. */
    private static final int APPROACHES = 40;

    /** Of the distance that a parameter may move alone. */
    private static final double NEAR = 0.1;

    /** Of a scaled gradient: where a search has failed it is ten times this or more, and elsewhere at most a hundredth. */
    private static final double SETTLED = 1e-4;

    private final FittedObjective objective;
    private final FunctionDerivatives function;
    private final OptionalInt parameter;
    private final Point optimum;
    private final double deviation;
    private final boolean logarithmic;

    /**
     * A point of the profile.
     *
     * @param value g(x), or its logarithm
     * @param rise T, or more where the search did not settle
     * @param settled whether the search for it ended at a minimum: only then is a rise above a cut one of the profile
     */
    record Point(double value, double rise, double[] x, boolean settled) {}

    Profile(FittedObjective objective, LawFunction function) {
        this.objective = objective;
        this.function = new FunctionDerivatives(objective, function);
        this.parameter = function.parameter();
        this.logarithmic = function.positive();
        double[] x = objective.optimum();
        evaluate(x);
        this.optimum = new Point(this.function.value(), 0, x, true);
        this.deviation = Covariance.scale(objective, this.function.gradient());
    }

    private void evaluate(double[] x) {
        if (logarithmic) {
            function.evaluateLogarithm(x);
        } else {
            function.evaluate(x);
        }
    }

    /** What a value of the profile is of the function. */
    double natural(double value) {
        return logarithmic ? Elementary.exp(value) : value;
    }

    /** Whether it is that of a logarithm. */
    boolean isPositive() {
        return logarithmic;
    }

    /** Whether it is that of a parameter, which is held and not drawn, and has a value wherever it is held. */
    boolean isOfParameter() {
        return parameter.isPresent();
    }

    /** Where the fit ended. */
    Point optimum() {
        return optimum;
    }

    /** A rough standard error of g, the scale on which to move it; 0 where g does not depend on the parameters. */
    double deviation() {
        return deviation;
    }

    /** The largest and the least value that the support allows; infinite where only the profile can tell. */
    double limit(boolean upper) {
        if (parameter.isEmpty()) {
            return upper ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        int k = parameter.getAsInt();
        return upper ? objective.bounds().upper(k) : objective.bounds().lower(k);
    }

    /**
     * The best point whose function is at or near {@code target}, searched from a point near it; one that rises without limit where
     * none was found in the objective's domain.
     *
     * @param pull how many times stiffer than usual; a function far from linear lags behind a weak pull
     */
    Point at(double target, Point near, double pull) {
        return parameter.isPresent()
                ? held(new Tangent(objective, parameter.getAsInt()), target, near)
                : searched(target, near.x(), pull);
    }

    /** In one step where the domain allows it, else in as many as it asks for. */
    private Point held(Tangent tangent, double target, Point near) {
        Point here = near;
        for (int k = 0; k < APPROACHES && Double.isFinite(here.rise()); k++) {
            Optional<double[]> start = tangent.moved(here.x(), target);
            if (start.isPresent()) {
                return searched(target, start.get(), 1);
            }
            Optional<double[]> nearer = tangent.towards(here.x(), target);
            if (nearer.isEmpty()) {
                break;
            }
            double value = nearer.get()[tangent.held()];
            here = searched(value, nearer.get(), 1);
            if (value == target) {
                return here;
            }
        }
        return new Point(target, Double.POSITIVE_INFINITY, here.x(), false);
    }

    private Point searched(double target, double[] near, double pull) {
        List<SmoothProblem> stages = constrained(target, pull);
        Optimum end = through(stages, near);
        if (stages.size() > BRIEF) {
            Optimum briefly = through(stages.subList(stages.size() - BRIEF, stages.size()), near);
            end = briefly.objective() < end.objective() ? briefly : end;
        }
        evaluate(end.parameters());
        double rise = Double.isFinite(end.objective()) ? objective.rise(end.parameters()) : Double.POSITIVE_INFINITY;
        return new Point(function.value(), rise, end.parameters(), isSettled(end));
    }

    /** Whether it ended at a minimum; next to kinks a gradient does not tell, and the stages have led there. */
    private boolean isSettled(Optimum end) {
        return objective.stages().size() > 1
                || end.termination().converged()
                        && end.projectedGradient() <= SETTLED
                        && end.curvature().negative() == 0;
    }

    private List<SmoothProblem> constrained(double target, double pull) {
        double weight = pull * STIFFNESS * objective.unit() / (deviation * deviation);
        return objective.stages().stream()
                .<SmoothProblem>map(stage -> parameter.isPresent()
                        ? new HeldParameter(stage, parameter.getAsInt(), target)
                        : new DrawnFunction(stage, this::pulled, target, weight))
                .toList();
    }

    /** All smoother objectives see past kinks, the last of them keep to the place where they begin. */
    private static Optimum through(List<SmoothProblem> stages, double[] near) {
        return Continuation.minimize(DampedNewton.standard().withMaxEvaluations(EVALUATIONS), stages, near);
    }

    private FunctionDerivatives pulled(double[] x) {
        evaluate(x);
        return function;
    }

    /** Whether the function has no finite value on a bound that the point has nearly reached: then no bound ends it. */
    boolean escapesAt(Point point) {
        double[] x = point.x().clone();
        for (int j = 0; j < x.length; j++) {
            double kept = x[j];
            for (double bound : new double[] {
                objective.bounds().lower(j), objective.bounds().upper(j)
            }) {
                if (Math.abs(kept - bound) <= NEAR * objective.reach(j)) {
                    x[j] = bound;
                    double there = function.valueAt(x);
                    if (!Double.isFinite(there) || logarithmic && there <= 0) {
                        return true;
                    }
                    x[j] = kept;
                }
            }
        }
        return false;
    }
}
